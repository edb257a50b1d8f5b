mod zh;

use crate::cause::{Cause, Group, Lab, NotRemedy, Remedy, RemedyKind, Where};
use crate::condition::Condition::{All, Any, Is, Unless};
use crate::condition::{Pattern, said, setting};
use crate::evidence::{Graph, Said, Setting};

pub(super) static CAUSE: Cause = Cause {
    name: "crypto-provider-ambiguous",
    title: "rustls is built with ring and with aws-lc-rs, and the program chose neither",
    at: Where::Client,
    group: Group::Build,
    condition: All(&[
        said(Said::ProviderUndetermined),
        Unless(&Is(Pattern::Graph(Graph::NoProvider))),
        Unless(&Is(Pattern::Graph(Graph::OneProvider))),
    ]),
    signs: &[],
    rivals: &["crypto-provider-missing", "http3-brings-second-provider"],
    summaries: &[
        "rustls was built with both of its crypto providers, ring and aws-lc-rs, because two crates of the program each switch one on, and no default was installed: rustls 0.23 does not choose between them and panics.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Code,
            "Install a provider as the first thing in main, before any client or server is built.",
        )
        .code(
            "rustls::crypto::ring::default_provider().install_default().expect(\"no provider was installed before\");",
        ),
        Remedy::lasting(
            RemedyKind::Update,
            "Where reqwest brings the second provider in: 0.12.5 and newer have the feature rustls-tls-no-provider (rustls-no-provider in 0.13).",
        ),
        Remedy::lasting(
            RemedyKind::Feature,
            "Switch one of the two off: find who asks for it, and take that crate without its default features or with its feature for the other provider.",
        )
        .commands(&["cargo tree --edges features --invert rustls"]),
        Remedy::lasting(
            RemedyKind::Code,
            "In a library, do not rely on the process at all: name the provider when the configuration is built.",
        )
        .code(
            "let provider = std::sync::Arc::new(rustls::crypto::ring::default_provider());\nlet config = rustls::ClientConfig::builder_with_provider(provider)\n    .with_safe_default_protocol_versions()?\n    .with_root_certificates(rustls::RootCertStore { roots: webpki_roots::TLS_SERVER_ROOTS.to_vec() })\n    .with_no_client_auth();",
        ),
        Remedy::lasting(
            RemedyKind::Update,
            "tonic 0.13 and ureq 2.10.1 choose a provider by themselves; 0.12 and 2.10.0 do not.",
        )
        .commands(&["cargo update -p ureq --precise 2.12.1"])
        .when(Any(&[setting(Setting::Grpc), setting(Setting::Ureq)])),
    ],
    not_remedies: &[
        NotRemedy {
            summary: "default-features = false on rustls in your own manifest does not help by itself: features are united over the whole graph, and aws-lc-rs stays on as long as any other crate asks for the defaults.",
            witness: None,
        },
    ],
    references: &[
        "rustls 0.23.46, src/crypto/mod.rs (CryptoProvider::get_default_or_install_from_crate_features)",
        "https://docs.rs/rustls/0.23/rustls/crypto/struct.CryptoProvider.html",
        "https://github.com/hyperium/tonic/pull/2034",
        "https://github.com/seanmonstar/reqwest/issues/2630",
        "reqwest CHANGELOG, 0.12.5",
    ],
    lab: Lab::None("a build of the program, not a server"),
    reports: 9,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
