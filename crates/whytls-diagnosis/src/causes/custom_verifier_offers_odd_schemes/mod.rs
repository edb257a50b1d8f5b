mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::{
    Condition::{All, Unless},
    said, setting,
};
use crate::evidence::{Said, Setting};

pub(super) static CAUSE: Cause = Cause {
    name: "custom-verifier-offers-odd-schemes",
    title: "A verifier of the program's own offers signature schemes that rustls does not take for this handshake",
    at: Where::Client,
    group: Group::Negotiation,
    condition: All(&[said(Said::SignedWithUnofferedScheme), Unless(&setting(Setting::OpenSsl))]),
    signs: &[Sign::new(setting(Setting::VerificationOff), 6)],
    rivals: &["ecdsa-sha1-offered-unverifiable"],
    summaries: &[
        "The server signed with a scheme that the client's own verifier lists in supported_verify_schemes and rustls does not take: one that the crypto provider cannot verify, or, in TLS 1.3, a SHA-1 or PKCS#1 scheme (refused from rustls 0.23.26 on).",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Code,
            "In the verifier, return the schemes of the crypto provider from supported_verify_schemes, and no list written by hand.",
        )
        .code(
            "let provider = rustls::crypto::ring::default_provider();\n\
             let schemes: Vec<rustls::SignatureScheme> = provider.signature_verification_algorithms.supported_schemes();",
        ),
        Remedy::lasting(
            RemedyKind::Trust,
            "If the verifier exists to accept one certificate or a private CA, give that certificate to the client as a root instead, and drop the verifier.",
        )
        .code(
            "let pem = std::fs::read(\"ca.pem\")?;\n\
             let client = reqwest::Client::builder().add_root_certificate(reqwest::Certificate::from_pem(&pem)?).build()?;",
        ),
        Remedy::lasting(
            RemedyKind::Server,
            "If no verifier of the program's own is involved, the server breaks the protocol: it signs with a scheme that was not offered. Update its TLS library.",
        ),
    ],
    not_remedies: &[],
    references: &[
        "RFC 8446 section 4.4.3 (CertificateVerify)",
        "rustls 0.23.46, src/webpki/verify.rs (SignedHandshakeWithUnadvertisedSigScheme) and src/enums.rs (supported_in_tls13)",
    ],
    lab: Lab::None("the fault is in the client's own code; any server that takes the first scheme shows it"),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
