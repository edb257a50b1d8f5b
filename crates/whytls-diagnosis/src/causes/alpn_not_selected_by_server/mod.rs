mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::Condition::{All, Any, Is, Unless};
use crate::condition::{Pattern, known, said, setting};
use crate::evidence::{Said, Server, Setting};

pub(super) static CAUSE: Cause = Cause {
    name: "alpn-not-selected-by-server",
    title: "The server does not choose h2 by ALPN, and the client insists on HTTP/2",
    at: Where::Server,
    group: Group::Negotiation,
    condition: Any(&[
        Is(Pattern::Server(Server::SpeaksHttp2WithoutAlpn)),
        said(Said::AlpnNotNegotiated),
        // HTTP/2 came where nothing was agreed on.
        All(&[
            Any(&[
                said(Said::HttpVersionMixup),
                All(&[
                    said(Said::HttpUnreadable),
                    known!(Any(&[setting(Setting::Reqwest), setting(Setting::Hyper)])),
                    Unless(&setting(Setting::PlainUrlDialled)),
                ]),
            ]),
            Is(Pattern::Server(Server::SpeaksHttp2WithoutAlpn)),
        ]),
    ]),
    signs: &[Sign::new(setting(Setting::Grpc), 3)],
    rivals: &["alpn-not-offered"],
    summaries: &[
        "{target} was offered {offered} and chose nothing by ALPN, though it speaks HTTP/2 and no HTTP/1.1: clients that leave the choice to ALPN speak HTTP/1.1 to it, and those that insist on HTTP/2 give up.",
        "The server did not choose h2 by ALPN, and this client speaks HTTP/2 alone.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Server,
            "Let whatever ends TLS in front of the service offer h2: a proxy that knows http/1.1 alone cannot carry gRPC.",
        )
        .commands(&["listen 443 ssl; http2 on;  # nginx 1.25.1 and newer; before: listen 443 ssl http2;"]),
        Remedy::lasting(
            RemedyKind::Server,
            "A server of your own on rustls has to name the protocol in its configuration.",
        )
        .code(
            "let certificates: Vec<rustls::pki_types::CertificateDer<'static>> = Vec::new();\n\
             let key = rustls::pki_types::PrivateKeyDer::try_from(std::fs::read(\"server.der\")?)?;\n\
             let mut config = rustls::ServerConfig::builder().with_no_client_auth().with_single_cert(certificates, key)?;\n\
             config.alpn_protocols = vec![b\"h2\".to_vec()];",
        ),
        Remedy::lasting(
            RemedyKind::Network,
            "If the server does answer h2 elsewhere, a box on the way ends TLS and knows http/1.1 alone.",
        )
        .commands(&["openssl s_client -connect {target} -servername {host} -alpn h2 </dev/null | grep ALPN"]),
        Remedy::stop_gap(
            RemedyKind::Code,
            "If the server speaks HTTP/2 and only does not say so, let tonic take it for granted.",
        )
        .code("let tls = tonic::transport::ClientTlsConfig::new().with_enabled_roots().assume_http2(true);"),
    ],
    not_remedies: &[],
    references: &[
        "RFC 9113 section 3.2 (starting HTTP/2 for https URIs)",
        "RFC 7301 section 3.2",
        "tonic 0.14.9, src/transport/channel/service/tls.rs (H2NotNegotiated)",
    ],
    lab: Lab::Scenario("alpn-not-selected-by-server"),
    reports: 1,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
