mod zh;

use crate::cause::{Affected, Cause, Group, Lab, Remedy, RemedyKind, Where};
use crate::condition::Condition::{All, Any};
use crate::condition::{package, said};
use crate::evidence::Said;

/// ureq's change log: fixed in 3.0.4 (#973). Measured with 3.0.3.
const UREQ: &[(&str, &str)] = &[("3.0.0", "3.0.4")];

pub(super) static CAUSE: Cause = Cause {
    name: "provider-feature-unusable",
    title: "ureq 3.0.0 to 3.0.3 panics without ring, whatever provider it is given",
    at: Where::Dependency,
    group: Group::Build,
    condition: Any(&[
        said(Said::ProviderFeatureUnusable),
        All(&[said(Said::ProviderNotSet), package("ureq", UREQ)]),
    ]),
    signs: &[],
    rivals: &[],
    summaries: &[
        "ureq 3.0.0 to 3.0.3 built with rustls-no-provider evaluates its fallback to ring before it looks at the provider that it was given, and panics: neither TlsConfig nor a process default helps.",
    ],
    affected: &[Affected { package: "ureq", ranges: UREQ, cured_in: &["3.5.2"] }],
    remedies: &[
        Remedy::lasting(RemedyKind::Update, "Update ureq to 3.0.4 or newer (3.5.2 is current).")
            .commands(&["{cargo_update}", "cargo update -p ureq --precise 3.5.2"]),
        Remedy::stop_gap(
            RemedyKind::Feature,
            "Until then build ureq with its feature rustls, which brings ring along and is used only where no other provider is given.",
        )
        .commands(&["cargo add ureq@3 --features rustls"]),
    ],
    not_remedies: &[],
    references: &[
        "https://github.com/algesten/ureq/issues/970",
        "https://github.com/algesten/ureq/pull/973",
        "ureq 3.0.3, src/tls/rustls.rs (build_config: unwrap_or(ring_if_enabled()))",
    ],
    lab: Lab::None("a defect of a client's version, before any connection"),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
