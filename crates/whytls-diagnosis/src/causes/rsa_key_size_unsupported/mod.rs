mod zh;

use crate::cause::{Cause, Group, Lab, NotRemedy, Remedy, RemedyKind, Sign, Where};
use crate::condition::{
    Condition::{All, Any, Is, Not, Unless},
    Pattern, algorithm, said,
};
use crate::evidence::{Algorithm, Certificate, Said};

pub(super) static CAUSE: Cause = Cause {
    name: "rsa-key-size-unsupported",
    title: "An RSA key is smaller or larger than the library takes (rustls: 2048 to 8192 bits)",
    at: Where::Certificate,
    group: Group::Certificate,
    condition: Any(&[
        Is(Pattern::Certificate(Certificate::RsaKeySize)),
        said(Said::RsaKeySizeUnsupported),
        // A signature that everybody can verify, and it does not verify: the key is out of bounds.
        All(&[
            Any(&[said(Said::BadSignature), said(Said::KeyUnreadable), said(Said::KeyRejected)]),
            algorithm(Algorithm::RsaPkcs1),
        ]),
        All(&[said(Said::BadSignature), Not(&Unless(&Is(Pattern::Certificate(Certificate::RsaKeySize))))]),
    ]),
    signs: &[
        Sign::new(Is(Pattern::Certificate(Certificate::RsaKeySize)), 20),
        Sign::new(said(Said::BadSignature), 3),
        Sign::new(Any(&[said(Said::KeyUnreadable), said(Said::KeyRejected)]), 2),
    ],
    rivals: &[],
    summaries: &[
        "The key of {subject} is an {key_algorithm}; rustls verifies and signs with RSA keys of 2048 to 8192 bits alone.",
        "An RSA key is smaller or larger than this library takes: rustls verifies and signs with keys of 2048 to 8192 bits alone.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Certificate,
            "Make a new key of 2048 bits or more (or one on P-256) and have the certificate issued for it. A key of 1024 bits has been forbidden in public certificates since 2014.",
        )
        .commands(&[
            "openssl req -new -newkey rsa:3072 -nodes -keyout server.key -out server.csr -subj \"/CN={host}\" -addext \"subjectAltName={san}\"",
            "openssl req -new -newkey rsa:3072 -nodes -keyout server.key -out server.csr -subj \"/CN=server.example\" -addext \"subjectAltName=DNS:server.example\"",
        ]),
        Remedy::lasting(
            RemedyKind::Certificate,
            "If a CA of the chain has the small key, replace that CA: each certificate below it is refused.",
        ),
        Remedy::stop_gap(
            RemedyKind::Feature,
            "For a peer that cannot be changed yet, use the native-tls backend; where OpenSSL refuses the key too, lower its security level to 1 for this program alone.",
        )
        .commands(&["cargo add reqwest@0.12 --no-default-features --features native-tls"]),
    ],
    not_remedies: &[
        NotRemedy {
            summary: "Another version of rustls does not help: since 0.16 each refuses RSA keys below 2048 and above 8192 bits.",
            witness: None,
        },
    ],
    references: &[
        "webpki, RSA_PKCS1_2048_8192_SHA256 and its relatives (rustls-webpki 0.103.17, src/ring_algs.rs)",
        "NIST SP 800-131A Rev. 2 section 3 (digital signatures)",
        "RFC 8017 section 8.2 (RSASSA-PKCS1-v1_5)",
    ],
    lab: Lab::Scenario("rsa-key-size-unsupported"),
    reports: 2,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
