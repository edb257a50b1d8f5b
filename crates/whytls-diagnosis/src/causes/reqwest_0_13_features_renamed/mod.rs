mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Where};
use crate::condition::said;
use crate::evidence::Said;

pub(super) static CAUSE: Cause = Cause {
    name: "reqwest-0-13-features-renamed",
    title: "reqwest 0.13 has renamed its TLS features",
    at: Where::Client,
    group: Group::Build,
    condition: said(Said::FeatureRenamed),
    signs: &[],
    rivals: &[],
    summaries: &[
        "The manifest asks reqwest 0.13 for the feature {feature}, which 0.13 renamed or dropped: rustls-tls is now rustls, all rustls-tls-*-roots features are gone, and native-tls includes ALPN.",
        "The manifest asks reqwest 0.13 for a feature that 0.13 renamed or dropped: rustls-tls is now rustls, all rustls-tls-*-roots features are gone, and native-tls includes ALPN.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Feature,
            "Write the new name. rustls (the default) brings aws-lc-rs and the platform's verifier; it trusts the machine's store.",
        )
        .commands(&[
            "cargo add reqwest@0.13 --no-default-features --features rustls,http2,charset,system-proxy",
        ]),
        Remedy::lasting(
            RemedyKind::Feature,
            "In place of native-tls-alpn write native-tls; in place of native-tls without ALPN, native-tls-no-alpn.",
        )
        .commands(&["cargo add reqwest@0.13 --no-default-features --features native-tls"]),
        Remedy::lasting(
            RemedyKind::Code,
            "For roots that are compiled in, as rustls-tls had them, give the certificates to the client (crate webpki-root-certs).",
        ),
        Remedy::lasting(
            RemedyKind::Feature,
            "To keep ring, take rustls-no-provider and install ring's provider in main.",
        )
        .commands(&[
            "cargo add reqwest@0.13 --no-default-features --features rustls-no-provider && cargo add rustls@0.23 --no-default-features --features ring,std,tls12",
        ]),
        Remedy::stop_gap(
            RemedyKind::Downgrade,
            "Or stay with reqwest 0.12, whose features still have the old names.",
        )
        .commands(&["cargo add reqwest@0.12 --no-default-features --features rustls-tls"]),
    ],
    not_remedies: &[],
    references: &[
        "reqwest 0.13.0, CHANGELOG.md and Cargo.toml (features)",
        "reqwest 0.13.5, Cargo.toml (features)",
        "https://github.com/seanmonstar/reqwest/issues/2906",
    ],
    lab: Lab::None("cargo's resolver, not a server"),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
