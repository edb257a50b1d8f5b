mod zh;

use crate::cause::{Cause, Group, Lab, NotRemedy, Remedy, RemedyKind, Sign, Where};
use crate::condition::{
    Condition::{All, Any, Is, Not, Unless},
    Pattern, algorithm, said,
};
use crate::evidence::{Alert, Algorithm, Certificate, Said};
use crate::symptoms::{ALGORITHM_OF_SOME, PAIR_OF_CURVE_AND_DIGEST, SIGNATURE_REFUSED};

pub(super) static CAUSE: Cause = Cause {
    name: "rsa-pss-key-unsupported",
    title: "RSA-PSS in a form that rustls does not verify: a key of its own kind, or other parameters",
    at: Where::Certificate,
    group: Group::Certificate,
    condition: Any(&[
        Is(Pattern::Certificate(Certificate::RsaPss)),
        All(&[
            Any(&[SIGNATURE_REFUSED, said(Said::Received(Alert::HandshakeFailure))]),
            Not(&Unless(&Is(Pattern::Certificate(Certificate::RsaPss)))),
        ]),
        All(&[
            SIGNATURE_REFUSED,
            algorithm(Algorithm::RsaPss),
            Unless(&Any(&[
                PAIR_OF_CURVE_AND_DIGEST,
                ALGORITHM_OF_SOME,
                algorithm(Algorithm::RsaPkcs1),
                algorithm(Algorithm::KeyOfOtherKind),
            ])),
        ]),
    ]),
    signs: &[Sign::new(Is(Pattern::Certificate(Certificate::RsaPss)), 20)],
    rivals: &[],
    summaries: &[
        "A certificate of the chain is signed with {signature_algorithm} by a key of the kind {key_algorithm}; rustls verifies RSA-PSS only by an ordinary RSA key, with a salt as long as the digest.",
        "The key of {subject} is an {key_algorithm}: rustls offers no scheme of the kind rsa_pss_pss, and verifies no signature by such a key.",
        "A certificate of the chain is signed with {signature_algorithm}, in a form that rustls does not verify: it takes only SHA-256, SHA-384 and SHA-512 with the same digest for the mask and a salt as long as the digest.",
        "A certificate of the chain uses RSA-PSS in a form that rustls does not verify: a key of the kind id-RSASSA-PSS, or a salt that is not as long as the digest.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Certificate,
            "Have the certificate issued with an ordinary RSA key (rsaEncryption) and signed with PKCS#1 v1.5, or with PSS and a salt as long as the digest.",
        )
        .commands(&[
            "openssl x509 -req -in server.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 365 -sha256 -sigopt rsa_padding_mode:pss -sigopt rsa_pss_saltlen:digest -copy_extensions copy -out server.pem",
        ]),
        Remedy::stop_gap(
            RemedyKind::Feature,
            "Use the native-tls backend: OpenSSL verifies RSA-PSS in every form.",
        )
        .commands(&["cargo add reqwest@0.12 --no-default-features --features native-tls"]),
    ],
    not_remedies: &[
        NotRemedy {
            summary: "Neither a newer rustls nor the other provider helps: ring and aws-lc-rs are given the same three forms of RSA-PSS.",
            witness: None,
        },
    ],
    references: &[
        "RFC 4055 section 3.1 (RSASSA-PSS parameters)",
        "RFC 8446 section 4.2.3 (rsa_pss_rsae and rsa_pss_pss)",
        "rustls-webpki 0.103.17, RSA_PSS_2048_8192_SHA256_LEGACY_KEY",
    ],
    lab: Lab::Scenario("rsa-pss-key-unsupported"),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
