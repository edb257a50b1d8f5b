mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Where};
use crate::condition::said;
use crate::evidence::Said;

pub(super) static CAUSE: Cause = Cause {
    name: "ureq-verifier-feature-missing",
    title: "ureq is asked for roots or a verifier whose cargo feature is off",
    at: Where::Client,
    group: Group::Build,
    condition: said(Said::VerifierFeatureMissing),
    signs: &[],
    rivals: &[],
    summaries: &[
        "ureq 3 is configured to take its roots from the platform's verifier or from webpki-roots, and was built without the cargo feature for it.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Feature,
            "Switch the feature on: platform-verifier for RootCerts::PlatformVerifier.",
        )
        .commands(&["cargo add ureq@3 --features platform-verifier"]),
        Remedy::lasting(
            RemedyKind::Feature,
            "For RootCerts::WebPki, which is the default, the feature is rustls-webpki-roots (part of the feature rustls).",
        )
        .commands(&["cargo add ureq@3 --features rustls-webpki-roots"]),
        Remedy::lasting(RemedyKind::Code, "Or give roots of your own.")
            .code(
                "let ca = ureq::tls::Certificate::from_pem(&std::fs::read(\"ca.pem\")?)?;\nlet roots = ureq::tls::RootCerts::new_with_certs(&[ca]);\nlet agent: ureq::Agent = ureq::Agent::config_builder()\n    .tls_config(ureq::tls::TlsConfig::builder().root_certs(roots).build())\n    .build()\n    .into();",
            ),
    ],
    not_remedies: &[],
    references: &["ureq 3.5.2, src/tls/rustls.rs (build_config)", "ureq 3.5.2, Cargo.toml (features)"],
    lab: Lab::None("a build of the client, not a server"),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
