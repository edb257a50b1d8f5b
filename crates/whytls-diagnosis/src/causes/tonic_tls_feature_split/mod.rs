mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Where};
use crate::condition::said;
use crate::evidence::Said;

pub(super) static CAUSE: Cause = Cause {
    name: "tonic-tls-feature-split",
    title: "tonic 0.13 split its feature tls into tls-ring and tls-aws-lc",
    at: Where::Client,
    group: Group::Build,
    condition: said(Said::FeatureSplit),
    signs: &[],
    rivals: &[],
    summaries: &[
        "The manifest asks tonic for the feature tls, which 0.13 split by crypto provider into tls-ring and tls-aws-lc.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Feature,
            "Choose the provider, and with it the roots: tls-webpki-roots are compiled in, tls-native-roots come from the machine.",
        )
        .commands(&["cargo add tonic --features tls-ring,tls-webpki-roots"]),
        Remedy::lasting(
            RemedyKind::Feature,
            "With aws-lc-rs, as the rest of a program on rustls defaults has it:",
        )
        .commands(&["cargo add tonic --features tls-aws-lc,tls-native-roots"]),
    ],
    not_remedies: &[],
    references: &["tonic 0.13.0, CHANGELOG.md", "tonic 0.14.9, Cargo.toml (features)"],
    lab: Lab::None("cargo's resolver, not a server"),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
