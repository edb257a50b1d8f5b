mod zh;

use crate::cause::{Affected, Cause, Group, Lab, NotRemedy, Remedy, RemedyKind, Sign, Where, Witness};
use crate::condition::{Condition, Pattern, said, setting};
use crate::evidence::{KeyExchangeSignature, Said, Server, Setting, Usage};

const RUSTLS_0_22: &[(&str, &str)] = &[("0.22.2", "0.22.3")];
const RUSTLS_0_23: &[(&str, &str)] = &[("0.23.0", "0.23.4")];
/// Measured: 0.22.1 passes by accident (ED25519 and ECDSA_SHA1_Legacy both mapped to `Unknown(0)`),
/// 0.22.2 gave ED25519 its own algorithm, rustls PR 1869 gave ECDSA_SHA1_Legacy one in 0.22.3 and 0.23.4.
const RUSTLS: &[(&str, &str)] = &[("0.22.2", "0.22.3"), ("0.23.0", "0.23.4")];

const FAILING: &str = "reqwest-0.12.0+rustls-0.22.2+danger";

const fn instead(client: &'static str) -> Witness {
    Witness { instead_of: FAILING, client, trusting: false }
}

pub(super) static CAUSE: Cause = Cause {
    name: "ecdsa-sha1-offered-unverifiable",
    title: "The client offers ecdsa_sha1, the server picks it, and this rustls cannot match it with the cipher suite",
    at: Where::Dependency,
    group: Group::Negotiation,
    condition: Condition::Any(&[
        Condition::Is(Pattern::KeyExchangeSignature(KeyExchangeSignature::Unmapped)),
        Condition::Is(Pattern::Server(Server::PicksEcdsaSha1)),
        Condition::All(&[
            said(Said::SignedKxWithWrongAlgorithm),
            Condition::Unless(&Condition::Is(Pattern::KeyExchangeSignature(KeyExchangeSignature::Ed448))),
            Condition::Unless(&Condition::Is(Pattern::KeyExchangeSignature(KeyExchangeSignature::Other))),
        ]),
        Condition::All(&[
            Condition::Is(Pattern::Package { name: "rustls", ranges: RUSTLS }),
            Condition::Is(Pattern::Usage(Usage::OffersEcdsaSha1)),
        ]),
    ]),
    signs: &[Sign::new(setting(Setting::VerificationOff), 4)],
    rivals: &["ed448-offered-without-suite"],
    summaries: &[
        "{path} has the defect, and {way_of_use}: against a TLS 1.2 server that signs with ecdsa_sha1 the handshake fails with SignedKxWithWrongAlgorithm.",
        "{path} has the defect; whether the program hits it depends on its use: only a client that switches verification off (or brings a verifier of its own that offers ecdsa_sha1) fails, against a TLS 1.2 server with an ECDSA certificate.",
        "{target} signs its TLS 1.2 key exchange with {scheme} because the client offers it first; rustls 0.22.2 and 0.23.0 to 0.23.3 cannot match that scheme with {suite} and give up with SignedKxWithWrongAlgorithm.",
        "The client offered the signature scheme ecdsa_sha1 (0x0203, rustls: ECDSA_SHA1_Legacy), the server signed its TLS 1.2 ServerKeyExchange with it, and rustls 0.22.2 or 0.23.0 to 0.23.3 could not match it with the cipher suite: it reads the scheme as Unknown(0), the suite allows only {expected}.",
        "The client offered the signature scheme ecdsa_sha1 (0x0203, rustls: ECDSA_SHA1_Legacy), the server signed its TLS 1.2 ServerKeyExchange with it, and rustls 0.22.2 or 0.23.0 to 0.23.3 could not match it with the cipher suite.",
    ],
    affected: &[Affected { package: "rustls", ranges: RUSTLS, cured_in: &["0.22.4", "0.23.5"] }],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Update,
            "Update rustls to 0.22.4 in the lock file (0.22.3 cures this; 0.22.4 also carries the fix for RUSTSEC-2024-0336). No code changes.",
        )
        .commands(&["{cargo_update}", "cargo update -p rustls@0.22.2 --precise 0.22.4"])
        .when(Condition::Is(Pattern::Package { name: "rustls", ranges: RUSTLS_0_22 }))
        .witness(instead("reqwest-0.12.0+rustls-0.22.4+danger")),
        Remedy::lasting(
            RemedyKind::Update,
            "On rustls 0.23: update rustls to 0.23.4 or newer (0.23.5 also carries the fix for RUSTSEC-2024-0336). No code changes.",
        )
        .commands(&["{cargo_update}", "cargo update -p rustls@0.23 --precise 0.23.5"])
        .when(Condition::Is(Pattern::Package { name: "rustls", ranges: RUSTLS_0_23 }))
        .witness(Witness {
            instead_of: "tokio-rustls-0.26.0+rustls-0.23.3+ring+danger",
            client: "tokio-rustls-0.26.0+rustls-0.23.5+ring+danger",
            trusting: false,
        }),
        Remedy::lasting(
            RemedyKind::Update,
            "Update reqwest to 0.12.5 or newer: it requires rustls 0.23.4 or newer, so the lock file cannot fall back.",
        )
        .commands(&["cargo update -p reqwest --precise 0.12.28"])
        .when(Condition::Unless(&Condition::Is(Pattern::Package { name: "rustls", ranges: RUSTLS_0_23 })))
        .witness(instead("reqwest-0.12.28+rustls-0.23.46+danger")),
        Remedy::lasting(
            RemedyKind::Trust,
            "Trust the server's certificate instead of switching verification off: give it to the client as a root (the certificate needs a subjectAltName and must not be CA:TRUE).",
        )
        .code(
            "let pem = std::fs::read(\"server.pem\")?;\n\
             let client = reqwest::Client::builder().add_root_certificate(reqwest::Certificate::from_pem(&pem)?).build()?;",
        )
        .witness(Witness { instead_of: FAILING, client: "reqwest-0.12.0+rustls-0.22.2", trusting: true }),
        Remedy::lasting(
            RemedyKind::Code,
            "In a verifier of your own, return the provider's schemes from supported_verify_schemes; they hold no SHA-1.",
        )
        .code(
            "let provider = rustls::crypto::ring::default_provider();\n\
             let schemes: Vec<rustls::SignatureScheme> = provider.signature_verification_algorithms.supported_schemes();",
        ),
        Remedy::stop_gap(
            RemedyKind::Downgrade,
            "Go back to reqwest 0.11: it never offers ecdsa_sha1. It no longer gets fixes.",
        )
        .commands(&["cargo add reqwest@0.11 --no-default-features --features rustls-tls"])
        .witness(instead("reqwest-0.11.27+rustls-0.21.12+danger")),
        Remedy::stop_gap(
            RemedyKind::Feature,
            "Use the native-tls backend; its OpenSSL does not offer SHA-1 at its default security level.",
        )
        .commands(&["cargo add reqwest@0.12 --no-default-features --features native-tls"])
        .witness(instead("reqwest-0.12.0+native-tls+danger")),
        Remedy::lasting(
            RemedyKind::Server,
            "On the server: allow TLS 1.3, or forbid SHA-1 signatures, or let the server's own order of schemes count.",
        )
        .commands(&[
            "ssl_protocols TLSv1.2 TLSv1.3;  # nginx; for OpenSSL in general: SignatureAlgorithms = ECDSA+SHA256:ECDSA+SHA384:RSA-PSS+SHA256:RSA+SHA256",
        ]),
    ],
    not_remedies: &[
        NotRemedy {
            summary: "reqwest 0.12.2 is widely named as the cure and is none: the rustls in the lock file decides, and reqwest up to 0.12.4 is content with rustls 0.22.2.",
            witness: Some(instead("reqwest-0.12.2+rustls-0.22.2+danger")),
        },
    ],
    references: &[
        "https://github.com/seanmonstar/reqwest/issues/2191",
        "https://github.com/rustls/rustls/pull/1869",
        "RFC 5246 section 7.4.1.4.1 (signature_algorithms)",
        "RFC 8422 section 5.4 (ServerKeyExchange)",
        "rustls 0.22.2, src/client/tls12.rs and src/enums.rs (SignatureScheme::sign)",
        "reqwest 0.12.0, src/tls.rs (NoVerifier::supported_verify_schemes)",
    ],
    lab: Lab::Scenario("ecdsa-sha1-offered-unverifiable"),
    reports: 4,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
