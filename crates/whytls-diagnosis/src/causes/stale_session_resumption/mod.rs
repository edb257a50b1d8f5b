mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Where};
use crate::condition::Condition::{Any, Is};
use crate::condition::{Pattern, said};
use crate::evidence::{Alert, Said, Server};

pub(super) static CAUSE: Cause = Cause {
    name: "stale-session-resumption",
    title: "A resumed session does not fit what the server knows of it",
    at: Where::Server,
    group: Group::Negotiation,
    condition: Any(&[
        Is(Pattern::Server(Server::ResumptionFails)),
        said(Said::ResumptionInconsistent),
        said(Said::Received(Alert::UnknownPskIdentity)),
    ]),
    signs: &[],
    rivals: &[],
    summaries: &[
        "A session was to be resumed, and what came does not fit it ({detail}): the servers behind this name differ, or have lost their keys.",
        "A session was to be resumed, and what came does not fit it: the servers behind this name differ, or have lost their keys.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Server,
            "Give all servers behind the name the same ticket keys and the same TLS settings, or switch tickets off.",
        )
        .commands(&["ssl_session_tickets off;  # nginx; or the same ssl_session_ticket_key on all servers"]),
        Remedy::stop_gap(
            RemedyKind::Code,
            "Let this client resume nothing until then; each connection then takes a full handshake.",
        )
        .code(
            "let roots = rustls::RootCertStore::from_iter(webpki_roots::TLS_SERVER_ROOTS.iter().cloned());\n\
             let mut config = rustls::ClientConfig::builder().with_root_certificates(roots).with_no_client_auth();\n\
             config.resumption = rustls::client::Resumption::disabled();",
        ),
    ],
    not_remedies: &[],
    references: &[
        "RFC 8446 section 2.2 (resumption), section 4.2.11 (pre-shared key extension)",
        "RFC 5077 (session tickets in TLS 1.2)",
        "RFC 7627 section 5.3 (resumption and the extended master secret)",
    ],
    lab: Lab::Scenario("stale-session-resumption"),
    reports: 1,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
