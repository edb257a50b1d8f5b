mod zh;

use crate::cause::{Cause, Group, Lab, NotRemedy, Remedy, RemedyKind, Sign, Where};
use crate::condition::{
    Condition::{All, Any, Unless},
    algorithm, package, said, setting,
};
use crate::evidence::{Algorithm, Said, Setting};

/// Offered from 0.22.2 on, verifiable from 0.23.32 on (rustls issue 2477). ring never offers it.
const RUSTLS: &[(&str, &str)] = &[("0.22.2", "0.23.32")];

pub(super) static CAUSE: Cause = Cause {
    name: "ecdsa-sha512-handshake-unverifiable",
    title: "The server signs its TLS 1.2 handshake with ECDSA and SHA-512 by a P-256 or P-384 key, which rustls on aws-lc-rs before 0.23.32 offers and cannot verify",
    at: Where::Dependency,
    group: Group::Negotiation,
    condition: All(&[
        Any(&[
            said(Said::SignatureAlgorithmUnsupportedForKey),
            said(Said::SignatureErrorUnhandled),
            said(Said::BadSignature),
        ]),
        algorithm(Algorithm::EcdsaSha512),
        package("rustls", RUSTLS),
        // With ring the scheme is not offered, and in a certificate the provider lacks the algorithm as a whole.
        Unless(&Any(&[setting(Setting::RingProvider), said(Said::SignatureAlgorithmUnsupported)])),
    ]),
    signs: &[Sign::new(setting(Setting::AwsLcProvider), 4)],
    rivals: &["ecdsa-curve-hash-pair-unsupported"],
    summaries: &[
        "The server signed its TLS 1.2 handshake with {signature_algorithm} and an {key_algorithm}: rustls on aws-lc-rs offers that scheme from 0.22.2 on, and verifies it by such a key only from 0.23.32 on.",
        "The server signs its TLS 1.2 handshake with ECDSA and SHA-512 by a P-256 or P-384 key: rustls on aws-lc-rs offers that scheme from 0.22.2 on, and verifies it by such a key only from 0.23.32 on.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Update,
            "Update rustls to 0.23.32 or newer and stay on aws-lc-rs; 0.23.36 and newer verify such signatures in certificates too.",
        )
        .commands(&["{cargo_update}", "cargo update -p rustls --precise 0.23.46"]),
        Remedy::lasting(
            RemedyKind::Server,
            "On the server, permit SHA-256 and SHA-384 for signatures, or TLS 1.3 (OpenSSL before 1.1.0 with a preference of its own picks SHA-512).",
        )
        .commands(&[
            "ssl_conf_command SignatureAlgorithms ECDSA+SHA256:ECDSA+SHA384:ECDSA+SHA512;  # nginx 1.19.4 or newer",
        ]),
    ],
    not_remedies: &[
        NotRemedy {
            summary: "ring in the place of aws-lc-rs does not help against a server that permits nothing but SHA-512: the handshake then ends with handshake_failure.",
            witness: None,
        },
    ],
    references: &[
        "https://github.com/rustls/rustls/issues/2477",
        "https://github.com/rustls/rustls/issues/2661",
        "RFC 5246 section 7.4.1.4.1 (signature_algorithms)",
    ],
    lab: Lab::None(
        "openssl s_server -tls1_2 -sigalgs ECDSA+SHA512 with a P-256 certificate shows it to clients of those versions",
    ),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
