mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Where};
use crate::condition::said;
use crate::evidence::Said;

pub(super) static CAUSE: Cause = Cause {
    name: "preconfigured-tls-of-other-rustls",
    title: "A preconfigured TLS configuration is of another rustls than reqwest's",
    at: Where::Client,
    group: Group::Build,
    condition: said(Said::UnknownBackend),
    signs: &[],
    rivals: &[],
    summaries: &[
        "The configuration that was given to use_preconfigured_tls (tls_backend_preconfigured in 0.13) is a type that this reqwest does not know: most often a rustls::ClientConfig of another line of rustls.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Update,
            "Use the line of rustls that reqwest uses: reqwest 0.12.5 and newer, and 0.13, use 0.23; 0.12.0 to 0.12.4 use 0.22; 0.11 uses 0.21 (0.20 to 0.11.17).",
        )
        .commands(&["cargo tree --invert rustls"]),
        Remedy::lasting(
            RemedyKind::Code,
            "Give the value itself, not a reference, an Arc or a Box around it: the type is compared.",
        )
        .code(
            "let config = rustls::ClientConfig::builder()\n    .with_root_certificates(rustls::RootCertStore { roots: webpki_roots::TLS_SERVER_ROOTS.to_vec() })\n    .with_no_client_auth();\nlet client = reqwest::Client::builder().use_preconfigured_tls(config).build()?;",
        ),
        Remedy::lasting(
            RemedyKind::Feature,
            "reqwest must be built with the backend of that configuration: rustls-tls in 0.12, rustls in 0.13, or native-tls for a native_tls::TlsConnector.",
        )
        .commands(&["cargo tree --edges features --invert reqwest"]),
    ],
    not_remedies: &[],
    references: &[
        "reqwest 0.12.28, src/async_impl/client.rs (use_preconfigured_tls)",
        "reqwest 0.13.5, ClientBuilder::tls_backend_preconfigured",
    ],
    lab: Lab::None("a client's own code, not a server"),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
