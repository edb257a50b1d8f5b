mod zh;

use crate::cause::{Affected, Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::Condition::All;
use crate::condition::{package, said, setting};
use crate::evidence::{Said, Setting};

/// 0.20.5 was withdrawn.
const RUSTLS: &[(&str, &str)] = &[("0.20.0", "0.20.6")];

pub(super) static CAUSE: Cause = Cause {
    name: "server-hello-without-extensions-refused",
    title: "rustls 0.20 refuses a ServerHello that has no extensions",
    at: Where::Dependency,
    group: Group::Negotiation,
    condition: All(&[said(Said::HandshakeUnreadable), package("rustls", RUSTLS)]),
    signs: &[Sign::new(said(Said::HandshakeUnreadable), 10), Sign::new(setting(Setting::ServerSide), -15)],
    rivals: &[],
    summaries: &[
        "The server's TLS 1.2 ServerHello has no extensions block at all, which is allowed, and rustls 0.20.0 to 0.20.5 refuse it as corrupt.",
    ],
    affected: &[
        // 0.20.9 cures it and has RUSTSEC-2024-0336, as all of 0.20.
        Affected { package: "rustls", ranges: RUSTLS, cured_in: &["0.21.12"] },
    ],
    remedies: &[
        Remedy::lasting(RemedyKind::Update, "Update rustls within its line to 0.20.9 (0.20.6 cures this).")
            .commands(&["cargo update -p rustls@0.20 --precise 0.20.9"]),
        Remedy::lasting(
            RemedyKind::Update,
            "Or raise the client: rustls 0.20 is no longer maintained. reqwest 0.11.18 and newer use rustls 0.21.",
        )
        .commands(&["cargo update -p reqwest --precise 0.11.27"]),
        Remedy::lasting(
            RemedyKind::Server,
            "On the server: send an extension, as every current server does (renegotiation_info, RFC 5746).",
        ),
    ],
    not_remedies: &[],
    references: &[
        "https://github.com/rustls/rustls/issues/1027",
        "https://github.com/rustls/rustls/pull/1028",
        "RFC 5246 section 7.4.1.3 (extensions may be omitted)",
    ],
    lab: Lab::None("a defect of a version that is no longer maintained"),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
