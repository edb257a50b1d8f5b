mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Where};
use crate::condition::{said, setting};
use crate::evidence::{Said, Setting};

pub(super) static CAUSE: Cause = Cause {
    name: "tls-backend-not-selected",
    title: "A TLS backend is compiled in, and the client asks for another one",
    at: Where::Client,
    group: Group::Build,
    condition: said(Said::BackendNotSelected),
    signs: &[],
    rivals: &[],
    summaries: &[
        "The client is set to a TLS backend that was not compiled in; the one that was has to be chosen in the configuration.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Code,
            "ureq 3 with native-tls alone: choose it as the provider, since the default stays Rustls.",
        )
        .code(
            "let agent: ureq::Agent = ureq::Agent::config_builder()\n    .tls_config(ureq::tls::TlsConfig::builder().provider(ureq::tls::TlsProvider::NativeTls).build())\n    .build()\n    .into();",
        ),
        Remedy::lasting(
            RemedyKind::Feature,
            "Or compile in the backend that the client asks for: ureq's feature rustls (its default) or native-tls.",
        )
        .commands(&["cargo add ureq@3 --features rustls"]),
        Remedy::lasting(
            RemedyKind::Code,
            "reqwest with both backends compiled in takes native-tls (0.11 to 0.13.5), unless http3 is on: say which one is meant.",
        )
        .code("let client = reqwest::Client::builder().use_rustls_tls().build()?;")
        .when(setting(Setting::Reqwest)),
    ],
    not_remedies: &[],
    references: &[
        "ureq 3.5.2, src/unversioned/transport/mod.rs (panic_on_no_tls)",
        "ureq 3.5.2, TlsProvider::default",
        "reqwest 0.12.28, src/tls.rs (impl Default for TlsBackend)",
    ],
    lab: Lab::None("a build of the client, not a server"),
    reports: 1,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
