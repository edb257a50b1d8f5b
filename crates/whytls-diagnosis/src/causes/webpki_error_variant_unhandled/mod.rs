mod zh;

use crate::cause::{Affected, Cause, Group, Lab, NotRemedy, Remedy, RemedyKind, Where};
use crate::condition::{
    Condition::{All, Any, Is, Unless},
    Pattern, algorithm, package, said,
};
use crate::evidence::{Algorithm, Said, Usage};

/// Measured with rustls 0.23.24, 0.23.25 and 0.23.26 beside webpki 0.103.17: they go on to the next candidate only where
/// webpki says UnsupportedSignatureAlgorithmForPublicKey, and from 0.103.4 on it says ...Context (webpki PR 361).
const RUSTLS: &[(&str, &str)] = &[("0.23.24", "0.23.29")];
const WEBPKI: &[(&str, &str)] = &[("0.103.4", "0.104.0-alpha.0")];

pub(super) static CAUSE: Cause = Cause {
    name: "webpki-error-variant-unhandled",
    title: "This rustls does not know an error of its newer webpki, and gives up at the first candidate of a signature scheme",
    at: Where::Dependency,
    group: Group::Certificate,
    condition: Any(&[
        All(&[said(Said::SignatureErrorUnhandled), algorithm(Algorithm::EcdsaCrossed)]),
        // Whether the program hits it depends on its servers, which an audit does not see.
        All(&[
            package("rustls", RUSTLS),
            package("rustls-webpki", WEBPKI),
            Is(Pattern::Usage(Usage::VerificationNotSwitchedOff)),
        ]),
        All(&[
            said(Said::SignatureAlgorithmUnsupportedForKey),
            algorithm(Algorithm::EcdsaCrossed),
            Unless(&Any(&[
                algorithm(Algorithm::EcdsaSha512),
                algorithm(Algorithm::P521),
                algorithm(Algorithm::KeyOfOtherKind),
            ])),
            package("rustls", RUSTLS),
        ]),
    ]),
    signs: &[],
    rivals: &[],
    summaries: &[
        "{path} stands beside a rustls-webpki of 0.103.4 or newer, whose errors it does not know: TLS 1.2 servers with a P-256 certificate that sign with SHA-384, as OpenSSL 3.0, Go and mbedTLS do by default, are refused.",
        "The server signed its TLS 1.2 handshake with {signature_algorithm} and an {key_algorithm}, which is fine; rustls 0.23.24 to 0.23.28 beside rustls-webpki 0.103.4 or newer tries the first candidate of the scheme alone, because it does not know that error.",
        "The server's TLS 1.2 signature is fine; rustls 0.23.24 to 0.23.28 beside rustls-webpki 0.103.4 or newer tries the first candidate of the scheme alone, because it does not know that error.",
    ],
    affected: &[Affected { package: "rustls", ranges: &[("0.23.24", "0.23.29")], cured_in: &["0.23.46"] }],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Update,
            "Update rustls to 0.23.29 or newer: it knows the error and goes on to the next candidate. No code changes.",
        )
        .commands(&["{cargo_update}", "cargo update -p rustls --precise 0.23.46"]),
        Remedy::stop_gap(
            RemedyKind::Downgrade,
            "If rustls must stay, set rustls-webpki back to 0.103.3; this brings its advisories of 2026 back (RUSTSEC-2026-0049, -0098, -0099, -0104).",
        )
        .commands(&["cargo update -p rustls-webpki --precise 0.103.3"]),
        Remedy::lasting(
            RemedyKind::Server,
            "On the server, allow TLS 1.3: there the scheme has one candidate.",
        )
        .commands(&["ssl_protocols TLSv1.2 TLSv1.3;  # nginx"]),
    ],
    not_remedies: &[
        NotRemedy {
            summary: "The other crypto provider does not help: the loop that stops is in rustls itself.",
            witness: None,
        },
    ],
    references: &[
        "https://github.com/rustls/webpki/pull/361",
        "rustls 0.23.26, src/webpki/verify.rs (verify_tls12_signature)",
    ],
    lab: Lab::None(
        "a matter of versions that cargo locks: prove builds them, against any OpenSSL server limited to TLS 1.2 with a P-256 certificate",
    ),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
