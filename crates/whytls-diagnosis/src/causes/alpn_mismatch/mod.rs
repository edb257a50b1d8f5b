mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Where};
use crate::condition::Condition::{Any, Is};
use crate::condition::{Pattern, said};
use crate::evidence::{Alert, Said, Server};

pub(super) static CAUSE: Cause = Cause {
    name: "alpn-mismatch",
    title: "Client and server have no application protocol (ALPN) in common",
    at: Where::Server,
    group: Group::Negotiation,
    condition: Any(&[
        Is(Pattern::Server(Server::RefusesAlpn)),
        said(Said::Received(Alert::NoApplicationProtocol)),
        said(Said::AlpnNoneInCommon),
    ]),
    signs: &[],
    rivals: &["alpn-not-offered"],
    summaries: &[
        "{target} refuses the application protocols {offered} with alert 120 (no_application_protocol).",
        "One side refuses every application protocol that the other offers by ALPN (alert 120, no_application_protocol).",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Server,
            "Let the server offer what HTTP clients ask for: h2, http/1.1 or both.",
        )
        .commands(&["listen 443 ssl; http2 on;  # nginx 1.25.1 and newer; before: listen 443 ssl http2;"]),
        Remedy::lasting(
            RemedyKind::Update,
            "HTTP/3 with reqwest: 0.13.2 and newer offer h3, which older ones left out.",
        ),
        Remedy::lasting(
            RemedyKind::Code,
            "If the server speaks one protocol only, let the client offer that one (reqwest: http1_only, or http2_prior_knowledge with the feature http2; rustls: ClientConfig::alpn_protocols).",
        )
        .code("let client = reqwest::Client::builder().http1_only().build()?;"),
        Remedy::lasting(
            RemedyKind::Network,
            "If this is no HTTP server at all, dial the port that HTTPS is on: the one dialled belongs to a service with an ALPN name of its own.",
        ),
        Remedy::lasting(
            RemedyKind::Code,
            "If the client sends no ALPN at all and the server wants it, use a client that does: ureq 2 and 3 never send it, and reqwest 0.12 with native-tls needs the feature native-tls-alpn.",
        )
        .commands(&["cargo add reqwest@0.12 --features native-tls-alpn"]),
    ],
    not_remedies: &[],
    references: &[
        "RFC 7301 section 3.2 (protocol selection)",
        "IANA, TLS Application-Layer Protocol Negotiation (ALPN) Protocol IDs",
        "reqwest CHANGELOG, 0.13.2",
    ],
    lab: Lab::Scenario("alpn-mismatch"),
    reports: 3,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
