mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Where};
use crate::condition::Condition::{All, Any, Is, Not};
use crate::condition::{Pattern, said};
use crate::evidence::{Alert, Said, Server};

pub(super) static CAUSE: Cause = Cause {
    name: "alpn-not-offered",
    title: "The client's own TLS configuration offers no h2 in ALPN",
    at: Where::Client,
    group: Group::Negotiation,
    condition: Any(&[
        Is(Pattern::Server(Server::NeedsAlpn)),
        All(&[
            Any(&[said(Said::AlpnNotNegotiated), said(Said::HttpVersionMixup)]),
            Not(&Is(Pattern::Server(Server::RefusesAlpn))),
        ]),
        All(&[
            said(Said::Received(Alert::NoApplicationProtocol)),
            Is(Pattern::Server(Server::NeedsAlpn)),
        ]),
    ]),
    signs: &[],
    rivals: &[],
    summaries: &[
        "{target} refuses clients that offer no application protocol by ALPN, with {alert}, and takes those that offer {offered}.",
        "HTTP/2 was asked for, and the TLS configuration that the program brought itself may offer no h2 in ALPN.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Code,
            "Name the protocols in a configuration of your own; rustls offers none by itself.",
        )
        .code(
            "let roots = rustls::RootCertStore::from_iter(webpki_roots::TLS_SERVER_ROOTS.iter().cloned());\n\
             let mut config = rustls::ClientConfig::builder().with_root_certificates(roots).with_no_client_auth();\n\
             config.alpn_protocols = vec![b\"h2\".to_vec(), b\"http/1.1\".to_vec()];",
        ),
        Remedy::lasting(
            RemedyKind::Update,
            "Or update the layer that left it out: hyper-tls 0.6.0, native-tls 0.2.7 (feature alpn), reqwest 0.11.4 (feature native-tls-alpn) and hyper-rustls 0.19.0 are the first that can offer h2.",
        ),
        Remedy::lasting(
            RemedyKind::Code,
            "Or let the client library make its configuration: reqwest sets ALPN by itself, hyper-rustls does where enable_http2 or enable_all_versions is called, and tonic does for gRPC.",
        )
        .code("let client = reqwest::Client::builder().use_rustls_tls().build()?;"),
        Remedy::lasting(
            RemedyKind::Feature,
            "With native-tls and reqwest 0.12 switch the feature native-tls-alpn on; without it no ALPN is sent.",
        )
        .commands(&["cargo add reqwest@0.12 --features native-tls-alpn,http2"]),
    ],
    not_remedies: &[],
    references: &[
        "RFC 9113 section 3.2 (starting HTTP/2 for https URIs)",
        "RFC 7301 section 3.1",
        "rustls 0.23.46, ClientConfig::alpn_protocols (empty by default)",
        "hyper-tls 0.6.0 (pull request 107)",
        "native-tls CHANGELOG, 0.2.7",
        "reqwest CHANGELOG, 0.11.4",
    ],
    lab: Lab::Scenario("alpn-not-offered"),
    reports: 1,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
