mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Where};
use crate::condition::{
    Condition::{All, Any, Is, Unless},
    Pattern, algorithm,
};
use crate::evidence::{Algorithm, Certificate};
use crate::symptoms::{ALGORITHM_OF_SOME, PAIR_OF_CURVE_AND_DIGEST, SIGNATURE_REFUSED};

pub(super) static CAUSE: Cause = Cause {
    name: "rsa-algorithm-without-null",
    title: "An RSA certificate leaves out the NULL parameters of its signature algorithm, which rustls before 0.23.29 refuses",
    at: Where::Dependency,
    group: Group::Certificate,
    condition: Any(&[
        Is(Pattern::Certificate(Certificate::RsaWithoutNull)),
        All(&[
            SIGNATURE_REFUSED,
            algorithm(Algorithm::RsaPkcs1WithoutNull),
            Unless(&Any(&[
                PAIR_OF_CURVE_AND_DIGEST,
                ALGORITHM_OF_SOME,
                algorithm(Algorithm::RsaPkcs1),
                algorithm(Algorithm::RsaPss),
                algorithm(Algorithm::WeakDigest),
            ])),
        ]),
    ]),
    signs: &[],
    rivals: &[],
    summaries: &[
        "{subject} is signed with {signature_algorithm}, which is named without the NULL parameters that belong to it: RFC 4055 lets verifiers accept that, rustls does so from 0.23.29 on.",
        "A certificate of the chain names its signature algorithm as {signature_algorithm}: RFC 4055 lets verifiers accept that, rustls does so from 0.23.29 on.",
        "A certificate of the chain names its RSA signature algorithm without the NULL parameters that belong to it: RFC 4055 lets verifiers accept that, rustls does so from 0.23.29 on.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Update,
            "Update rustls to 0.23.29 or newer, which takes rustls-webpki 0.103.4 or newer with it: both providers then have algorithms for this form.",
        )
        .commands(&["cargo update -p rustls --precise 0.23.46"]),
        Remedy::lasting(
            RemedyKind::Certificate,
            "Have the certificate issued by software that writes the NULL (RFC 4055 section 5 demands it of issuers).",
        ),
        Remedy::stop_gap(RemedyKind::Feature, "Use the native-tls backend: OpenSSL takes both forms.")
            .commands(&["cargo add reqwest@0.12 --no-default-features --features native-tls"]),
    ],
    not_remedies: &[],
    references: &[
        "RFC 4055 section 5 (PKCS #1 version 1.5 signature algorithms)",
        "rustls 0.23.29, src/crypto/ring/mod.rs (RSA_PKCS1_2048_8192_SHA256_ABSENT_PARAMS)",
    ],
    lab: Lab::None(
        "no tool at hand writes such a certificate; tests of whytls-observe patch the bytes and sign them by hand",
    ),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
