mod zh;

use crate::cause::{Affected, Cause, Group, Lab, Remedy, RemedyKind, Where};
use crate::condition::Condition::All;
use crate::condition::{package, said};
use crate::evidence::Said;

const RUSTLS: &[(&str, &str)] = &[("0.23.16", "0.23.23")];

pub(super) static CAUSE: Cause = Cause {
    name: "certificate-type-extension-refused",
    title: "A rustls server of this version refuses clients that name a certificate type",
    at: Where::Dependency,
    group: Group::Negotiation,
    condition: All(&[said(Said::CertificateTypeUnsolicited), package("rustls", RUSTLS)]),
    signs: &[],
    rivals: &[],
    summaries: &[
        "The client's hello has the extension client_certificate_type or server_certificate_type (RFC 7250), and rustls servers 0.23.16 to 0.23.22 refuse it instead of passing over it.",
    ],
    affected: &[Affected { package: "rustls", ranges: RUSTLS, cured_in: &["0.23.46"] }],
    remedies: &[
        Remedy::lasting(RemedyKind::Update, "Update rustls on the server to 0.23.46 (0.23.23 cures this).")
            .commands(&["{cargo_update}", "cargo update -p rustls --precise 0.23.46"]),
        Remedy::stop_gap(
            RemedyKind::Downgrade,
            "If the server cannot be updated that far, 0.23.15 has no check for these extensions. It has the panic of RUSTSEC-2024-0399.",
        )
        .commands(&["cargo update -p rustls --precise 0.23.15"]),
    ],
    not_remedies: &[],
    references: &[
        "RFC 7250 section 4 (certificate type negotiation)",
        "rustls 0.23.23, src/server/hs.rs",
        "rustls 0.23.23, release notes",
    ],
    lab: Lab::None("a defect of a server library's version"),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
