mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Where};
use crate::condition::said;
use crate::evidence::Said;

pub(super) static CAUSE: Cause = Cause {
    name: "quic-initial-suite-missing",
    title: "The crypto provider lacks the cipher suite of QUIC's first packets",
    at: Where::Client,
    group: Group::Negotiation,
    condition: said(Said::QuicSuiteMissing),
    signs: &[],
    rivals: &[],
    summaries: &[
        "The crypto provider given to QUIC lacks TLS13_AES_128_GCM_SHA256, which protects QUIC's Initial packets whatever suite is negotiated later.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Code,
            "Build the configuration from a provider that has the suite, as those of rustls have by default.",
        )
        .code(
            "let roots = rustls::RootCertStore::from_iter(webpki_roots::TLS_SERVER_ROOTS.iter().cloned());\nlet provider = std::sync::Arc::new(rustls::crypto::ring::default_provider());\nlet config = rustls::ClientConfig::builder_with_provider(provider)\n    .with_protocol_versions(&[&rustls::version::TLS13])?\n    .with_root_certificates(roots)\n    .with_no_client_auth();\nlet config = quinn::crypto::rustls::QuicClientConfig::try_from(config)?;",
        ),
        Remedy::lasting(
            RemedyKind::Code,
            "If the list of suites was narrowed on purpose, hand the suite over for the Initial packets alone.",
        )
        .code(
            "let roots = rustls::RootCertStore::from_iter(webpki_roots::TLS_SERVER_ROOTS.iter().cloned());\nlet config = rustls::ClientConfig::builder().with_root_certificates(roots).with_no_client_auth();\nlet initial = rustls::crypto::ring::cipher_suite::TLS13_AES_128_GCM_SHA256\n    .tls13()\n    .and_then(|suite| suite.quic_suite())\n    .ok_or(\"no QUIC suite\")?;\nlet config = quinn::crypto::rustls::QuicClientConfig::with_initial(std::sync::Arc::new(config), initial)?;",
        ),
    ],
    not_remedies: &[],
    references: &[
        "RFC 9001 section 5.2 (Initial secrets use AEAD_AES_128_GCM and SHA-256)",
        "quinn-proto 0.11.19, src/crypto/rustls.rs (NoInitialCipherSuite)",
    ],
    lab: Lab::None("nothing is sent to any server"),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
