mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::{
    Condition::{All, Any, Unless},
    package, said, setting,
};
use crate::evidence::{Said, Setting};

/// Measured with 0.23.5 on aws-lc-rs against OpenSSL, Go and mbedTLS; rustls PR 1912 moved the scheme back in 0.23.6. It
/// is the default provider's from 0.23.0 on; in 0.22 aws-lc-rs has to be asked for, and no release of 0.22 has the cure.
const RUSTLS_0_23: &[(&str, &str)] = &[("0.23.0", "0.23.6")];
const RUSTLS_0_22: &[(&str, &str)] = &[("0.22.2", "0.23.0-alpha.0")];

pub(super) static CAUSE: Cause = Cause {
    name: "p521-scheme-offered-unverifiable",
    title: "rustls 0.23.0 to 0.23.5 on aws-lc-rs offers ecdsa_secp521r1_sha512 first and cannot verify it with the server's P-256 key",
    at: Where::Dependency,
    group: Group::Negotiation,
    condition: All(&[
        said(Said::BadSignature),
        Any(&[
            package("rustls", RUSTLS_0_23),
            All(&[package("rustls", RUSTLS_0_22), setting(Setting::AwsLcProvider)]),
        ]),
        Unless(&setting(Setting::RingProvider)),
    ]),
    signs: &[Sign::new(setting(Setting::AwsLcProvider), 4)],
    rivals: &["ecdsa-curve-hash-pair-unsupported", "ecdsa-sha512-handshake-unverifiable"],
    summaries: &[
        "The client offers ecdsa_secp521r1_sha512 (0x0603) before all other schemes; a TLS 1.2 server with a P-256 or P-384 key that follows that order signs with SHA-512, and rustls 0.23.0 to 0.23.5 on aws-lc-rs verifies that scheme by P-521 keys alone.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Update,
            "Update rustls to 0.23.6 or newer; 0.23.46 is the newest. No code changes.",
        )
        .commands(&["{cargo_update}", "cargo update -p rustls --precise 0.23.46"]),
        Remedy::lasting(
            RemedyKind::Code,
            "Or take the ring provider, which does not offer the scheme (cargo add rustls@0.23 --no-default-features --features ring,std,tls12,logging).",
        )
        .code(
            "rustls::crypto::ring::default_provider().install_default().map_err(|_| \"a provider is installed already\")?;",
        ),
        Remedy::lasting(
            RemedyKind::Server,
            "On the server, allow TLS 1.3, or let its own order of signature schemes count.",
        )
        .commands(&["ssl_protocols TLSv1.2 TLSv1.3;  # nginx"]),
    ],
    not_remedies: &[],
    references: &[
        "https://github.com/rustls/rustls/pull/1912",
        "rustls 0.23.5, src/crypto/aws_lc_rs/mod.rs (SUPPORTED_SIG_ALGS)",
        "RFC 8446 section 4.2.3 (ecdsa_secp521r1_sha512)",
    ],
    lab: Lab::None(
        "a matter of versions: prove builds them, against any OpenSSL server limited to TLS 1.2 with a P-256 certificate",
    ),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
