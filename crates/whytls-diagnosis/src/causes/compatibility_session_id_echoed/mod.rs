mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Where};
use crate::condition::Condition::{Any, Is};
use crate::condition::{Pattern, said};
use crate::evidence::{Said, Server};

pub(super) static CAUSE: Cause = Cause {
    name: "compatibility-session-id-echoed",
    title: "A TLS 1.2 server echoes a session id that means nothing to it",
    at: Where::Server,
    group: Group::Negotiation,
    condition: Any(&[Is(Pattern::Server(Server::EchoesSessionId)), said(Said::SessionIdEchoed)]),
    signs: &[],
    rivals: &[],
    summaries: &[
        "The server chose TLS 1.2 and copied the session id that the client had made up for TLS 1.3's compatibility mode, as if it resumed a session: rustls from 0.23.24 on, and BoringSSL, refuse that.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Server,
            "Update or put right the server, or the box before it: in a new TLS 1.2 session it has to make a session id of its own, or send none.",
        ),
        Remedy::lasting(
            RemedyKind::Server,
            "Allow TLS 1.3 there; then the echo is what the protocol demands.",
        )
        .commands(&["ssl_protocols TLSv1.2 TLSv1.3;  # nginx"]),
        Remedy::lasting(
            RemedyKind::Code,
            "On the client, offer TLS 1.2 alone to this server: then no such id is sent.",
        )
        .code(
            "let client = reqwest::Client::builder()\n    .use_rustls_tls()\n    .max_tls_version(reqwest::tls::Version::TLS_1_2)\n    .build()?;",
        ),
        Remedy::stop_gap(
            RemedyKind::Downgrade,
            "Or hold rustls at 0.23.23, the last version without this check. It has a published advisory (RUSTSEC-2026-0285).",
        )
        .commands(&["cargo update -p rustls --precise 0.23.23"]),
    ],
    not_remedies: &[],
    references: &[
        "https://github.com/rustls/rustls/pull/2360",
        "RFC 5246 section 7.4.1.3 (session_id)",
        "RFC 8446 appendix D.4 (middlebox compatibility mode)",
        "BoringSSL, SERVER_ECHOED_INVALID_SESSION_ID",
    ],
    lab: Lab::Scenario("compatibility-session-id-echoed"),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
