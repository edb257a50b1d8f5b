mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::{
    Condition::{All, Any, Is, Not, Unless},
    Pattern, algorithm, said, setting,
};
use crate::evidence::{Alert, Algorithm, Certificate, Said, Setting};
use crate::symptoms::{ALGORITHM_OF_SOME, SIGNATURE_REFUSED, SOME_RSA};

pub(super) static CAUSE: Cause = Cause {
    name: "ecdsa-curve-hash-pair-unsupported",
    title: "A certificate's ECDSA signature pairs a curve and a digest that this crypto provider does not verify",
    at: Where::Dependency,
    group: Group::Certificate,
    condition: Any(&[
        Is(Pattern::Certificate(Certificate::CurveAndDigest)),
        All(&[
            Any(&[SIGNATURE_REFUSED, said(Said::Received(Alert::HandshakeFailure))]),
            Not(&Unless(&Is(Pattern::Certificate(Certificate::CurveAndDigest)))),
        ]),
        All(&[
            SIGNATURE_REFUSED,
            Any(&[
                algorithm(Algorithm::EcdsaSha512),
                // rustls 0.23.24 to 0.23.28 with a newer webpki print this wrapped, and there it is no pair that they lack.
                All(&[algorithm(Algorithm::EcdsaCrossed), Unless(&said(Said::SignatureErrorUnhandled))]),
            ]),
            Unless(&Any(&[
                ALGORITHM_OF_SOME,
                SOME_RSA,
                algorithm(Algorithm::WeakDigest),
                algorithm(Algorithm::KeyOfOtherKind),
            ])),
        ]),
    ]),
    signs: &[
        Sign::new(Is(Pattern::Certificate(Certificate::CurveAndDigest)), 20),
        Sign::new(setting(Setting::RingProvider), 3),
        Sign::new(setting(Setting::Smtp), 1),
    ],
    rivals: &["ecdsa-sha512-handshake-unverifiable"],
    summaries: &[
        "A certificate of the chain is signed with {signature_algorithm} by a CA whose key is an {key_algorithm}, and this crypto provider does not verify that pair.",
        "A certificate of the chain is signed with {signature_algorithm}, which this crypto provider does not have; it has {supported}.",
        "A certificate of the chain is signed with ECDSA on a curve and with a digest (most often P-256 or P-384 with SHA-512) that this crypto provider does not verify together.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Update,
            "Use rustls 0.23.36 or newer with the aws-lc-rs provider: it verifies ECDSA with SHA-512 by keys on P-256 and P-384. reqwest 0.13 has that provider by default.",
        )
        .commands(&["cargo update -p rustls --precise 0.23.46"]),
        Remedy::lasting(
            RemedyKind::Code,
            "If the program runs on ring, no version helps: make aws-lc-rs the provider of the process before the first client is built (cargo add rustls@0.23 --features aws_lc_rs).",
        )
        .code(
            "rustls::crypto::aws_lc_rs::default_provider().install_default().map_err(|_| \"a provider is installed already\")?;",
        ),
        Remedy::stop_gap(
            RemedyKind::Feature,
            "Use the native-tls backend: OpenSSL, Windows and macOS verify every pair.",
        )
        .commands(&["cargo add reqwest@0.12 --no-default-features --features native-tls"]),
        Remedy::lasting(
            RemedyKind::Certificate,
            "Have the certificate issued again with the digest that belongs to the CA's curve: SHA-256 for P-256, SHA-384 for P-384. Then every client verifies it.",
        )
        .commands(&[
            "openssl x509 -req -in server.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 365 -sha384 -copy_extensions copy -out server.pem",
        ]),
    ],
    not_remedies: &[],
    references: &[
        "https://github.com/rustls/rustls/pull/2827",
        "https://github.com/rustls/rustls/issues/2825",
        "https://github.com/seanmonstar/reqwest/issues/2925",
        "RFC 5758 section 3.2 (ECDSA signature algorithms)",
        "rustls 0.23.46, src/crypto/aws_lc_rs/mod.rs (SUPPORTED_SIG_ALGS)",
    ],
    lab: Lab::Scenario("ecdsa-curve-hash-pair-unsupported"),
    reports: 8,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
