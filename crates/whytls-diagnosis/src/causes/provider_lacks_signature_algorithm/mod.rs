mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::{
    Condition::{All, Any, Is, Not, Unless},
    Pattern, algorithm, said, setting,
};
use crate::evidence::{Alert, Algorithm, Certificate, Said, Setting};
use crate::symptoms::{ALGORITHM_OF_SOME, PAIR_OF_CURVE_AND_DIGEST, SIGNATURE_REFUSED, SOME_RSA};

pub(super) static CAUSE: Cause = Cause {
    name: "provider-lacks-signature-algorithm",
    title: "The crypto provider in use lacks a signature algorithm of the chain that other libraries have",
    at: Where::Dependency,
    group: Group::Certificate,
    condition: Any(&[
        Is(Pattern::Certificate(Certificate::AlgorithmOfSome)),
        All(&[
            Any(&[SIGNATURE_REFUSED, said(Said::Received(Alert::HandshakeFailure))]),
            Not(&Unless(&Is(Pattern::Certificate(Certificate::AlgorithmOfSome)))),
        ]),
        said(Said::KeyAlgorithmUnsupported),
        All(&[
            SIGNATURE_REFUSED,
            ALGORITHM_OF_SOME,
            Unless(&Any(&[
                PAIR_OF_CURVE_AND_DIGEST,
                SOME_RSA,
                algorithm(Algorithm::WeakDigest),
                algorithm(Algorithm::KeyOfOtherKind),
            ])),
        ]),
        // A key of the program's own that this provider does not know.
        All(&[said(Said::KeyUnreadable), algorithm(Algorithm::P521)]),
    ]),
    signs: &[
        Sign::new(Is(Pattern::Certificate(Certificate::AlgorithmOfSome)), 20),
        Sign::new(setting(Setting::RingProvider), 4),
    ],
    rivals: &[],
    summaries: &[
        "A certificate of the chain is signed with {signature_algorithm} by an {key_algorithm}, which this crypto provider does not have.",
        "The key of {subject} is an {key_algorithm}: rustls on ring, or on any provider, has no signature algorithm for it, so the handshake fails.",
        "The chain uses {signature_algorithm}, an algorithm that this crypto provider lacks altogether: it has {supported}.",
        "A signature of the chain uses an algorithm that this crypto provider lacks and others have: P-521 and ML-DSA with ring, Ed448, brainpool or secp256k1 with all of Rust's.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Code,
            "For P-521 and ML-DSA, use aws-lc-rs in the place of ring, and install it before the first client is built: P-521 with any digest from rustls 0.23.12 on, ML-DSA from 0.23.44 on (cargo add rustls@0.23 --features aws_lc_rs).",
        )
        .code(
            "rustls::crypto::aws_lc_rs::default_provider().install_default().map_err(|_| \"a provider is installed already\")?;",
        )
        .when(Unless(&algorithm(Algorithm::Exotic))),
        Remedy::lasting(
            RemedyKind::Update,
            "Update to a version that has it: rustls-webpki 0.102.6 brings P-521 with SHA-256 and SHA-384, 0.103.5 P-256 and P-384 with SHA-512; rustls 0.21.3 and newer name the algorithm where older ones say UnknownIssuer.",
        ),
        Remedy::lasting(
            RemedyKind::Feature,
            "For Ed448, brainpool, secp256k1 and DSA, use the native-tls backend: none of rustls' providers verifies them.",
        )
        .commands(&["cargo add reqwest@0.12 --no-default-features --features native-tls"]),
        Remedy::lasting(
            RemedyKind::Certificate,
            "Have the chain issued on P-256 or P-384, or with RSA of 2048 bits or more: every client verifies these.",
        )
        .commands(&[
            "openssl req -new -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout server.key -out server.csr -subj \"/CN={host}\" -addext \"subjectAltName={san}\"",
            "openssl req -new -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout server.key -out server.csr -subj \"/CN=server.example\" -addext \"subjectAltName=DNS:server.example\"",
        ]),
    ],
    not_remedies: &[],
    references: &[
        "https://github.com/rustls/rustls/pull/2050",
        "rustls 0.23.46, src/crypto/ring/mod.rs and src/crypto/aws_lc_rs/mod.rs (SUPPORTED_SIG_ALGS)",
        "RFC 5480 section 2.1.1 (named curves)",
        "rustls-webpki 0.102.6 (pull request 272) and 0.103.5",
        "https://github.com/rustls/rustls/issues/1335",
    ],
    lab: Lab::Scenario("provider-lacks-signature-algorithm"),
    reports: 2,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
