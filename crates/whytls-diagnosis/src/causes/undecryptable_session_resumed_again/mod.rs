mod zh;

use crate::cause::{Affected, Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::Condition::{All, Any, Is};
use crate::condition::{Pattern, known, package, said};
use crate::evidence::{Alert, Said, Server};

/// rustls PR 1668, released in 0.21.10 and 0.22.1.
const RUSTLS: &[(&str, &str)] = &[("0.16.0", "0.21.10"), ("0.22.0", "0.22.1")];

pub(super) static CAUSE: Cause = Cause {
    name: "undecryptable-session-resumed-again",
    title: "rustls resumes a TLS 1.2 session again and again although its records do not decrypt",
    at: Where::Dependency,
    group: Group::Negotiation,
    condition: All(&[
        Any(&[
            known!(Is(Pattern::Server(Server::ResumptionUndecryptable))),
            Any(&[said(Said::Decryption), said(Said::RecordNotDecrypted)]),
            said(Said::Received(Alert::BadRecordMac)),
        ]),
        package("rustls", RUSTLS),
    ]),
    // Of one library in old versions, and of resumed sessions alone.
    signs: &[Sign::new(said(Said::Decryption), -2)],
    rivals: &[],
    summaries: &[
        "{package} keeps a TLS 1.2 session after its records did not decrypt, and offers it again; every later connection fails in the same way.",
        "A TLS 1.2 session that cannot be resumed may be offered again and again: rustls before 0.21.10, and 0.22.0, keep it after a failed decryption.",
    ],
    affected: &[Affected { package: "rustls", ranges: RUSTLS, cured_in: &["0.21.12", "0.22.4"] }],
    remedies: &[
        Remedy::lasting(RemedyKind::Update, "Update rustls to 0.21.12 in the lock file (0.21.10 cures this).")
            .commands(&["{cargo_update}", "cargo update -p rustls@0.21 --precise 0.21.12"])
            .when(package("rustls", &[("0.21.0", "0.21.10")])),
        Remedy::lasting(RemedyKind::Update, "Update rustls to 0.22.4 in the lock file (0.22.1 cures this).")
            .commands(&["{cargo_update}", "cargo update -p rustls@0.22.0 --precise 0.22.4"])
            .when(package("rustls", &[("0.22.0", "0.22.1")])),
        Remedy::lasting(
            RemedyKind::Update,
            "rustls 0.20 and older were never mended: raise what depends on it, as reqwest to 0.11.27 or newer.",
        )
        .commands(&["cargo update -p reqwest --precise 0.11.27"])
        .when(package("rustls", &[("0.16.0", "0.21.0")])),
        Remedy::lasting(
            RemedyKind::Server,
            "Give all servers behind the load balancer the same session ticket keys.",
        )
        .commands(&["ssl_session_ticket_key /etc/nginx/ticket.key;  # nginx, the same file on every server"]),
        Remedy::stop_gap(RemedyKind::Code, "Resume nothing in this client until rustls is updated.")
            .code(
                "let roots = rustls::RootCertStore::empty();\n\
                 let mut config = rustls::ClientConfig::builder().with_root_certificates(roots).with_no_client_auth();\n\
                 config.resumption = rustls::client::Resumption::disabled();",
            ),
    ],
    not_remedies: &[],
    references: &[
        "https://github.com/rustls/rustls/pull/1668",
        "https://github.com/rustls/rustls/issues/1617",
        "https://github.com/seanmonstar/reqwest/issues/867",
    ],
    lab: Lab::None("it takes several servers behind one name, with different ticket keys"),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
