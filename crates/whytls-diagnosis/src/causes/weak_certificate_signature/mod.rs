mod zh;

use crate::cause::{Cause, Group, Lab, NotRemedy, Remedy, RemedyKind, Sign, Where};
use crate::condition::{
    Condition::{All, Any, Is, Unless},
    Pattern, algorithm, said, setting,
};
use crate::evidence::{Algorithm, Certificate, Said, Setting};
use crate::symptoms::{ALGORITHM_OF_SOME, PAIR_OF_CURVE_AND_DIGEST, SIGNATURE_REFUSED, SOME_RSA};

pub(super) static CAUSE: Cause = Cause {
    name: "weak-certificate-signature",
    title: "A certificate of the chain is signed with SHA-1 or MD5, which current verifiers refuse",
    at: Where::Certificate,
    group: Group::Certificate,
    condition: Any(&[
        Is(Pattern::Certificate(Certificate::WeakSignature)),
        said(Said::WeakDigest),
        All(&[
            Any(&[SIGNATURE_REFUSED, said(Said::BadSignature)]),
            algorithm(Algorithm::WeakDigest),
            Unless(&Any(&[
                PAIR_OF_CURVE_AND_DIGEST,
                ALGORITHM_OF_SOME,
                SOME_RSA,
                algorithm(Algorithm::KeyOfOtherKind),
            ])),
        ]),
    ]),
    signs: &[
        Sign::new(Is(Pattern::Certificate(Certificate::WeakSignature)), 20),
        Sign::new(setting(Setting::PrivateHostDialled), 2),
        Sign::new(setting(Setting::PublicHostDialled), -2),
        Sign::new(said(Said::BadSignature), 4),
    ],
    rivals: &["openssl-security-level"],
    summaries: &[
        "A certificate of the chain is signed with {signature_algorithm}, which the client does not verify; it has {supported}.",
        "A certificate of the chain is signed with {signature_algorithm}, which current verifiers refuse.",
        "A certificate of the chain is signed with a digest that is too weak (SHA-1 or MD5): current verifiers refuse it.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Certificate,
            "Have the certificate that is signed so issued again with SHA-256; most often it is the leaf of an old private CA whose configuration says default_md = sha1.",
        )
        .commands(&[
            "openssl x509 -req -in server.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 365 -sha256 -copy_extensions copy -out server.pem",
        ]),
        Remedy::lasting(
            RemedyKind::Server,
            "Send the leaf and its intermediates and no root: nobody checks the root's own signature, and some verifiers stumble over it.",
        ),
        Remedy::stop_gap(
            RemedyKind::Environment,
            "With OpenSSL, until the certificate is renewed: lower the security level for this one program by a configuration of its own. SHA-1 then counts as a signature for everything that it verifies.",
        )
        .commands(&[
            "printf '%s\\n' 'openssl_conf = a' '[a]' 'ssl_conf = b' '[b]' 'system_default = c' '[c]' 'CipherString = DEFAULT:@SECLEVEL=0' > openssl-level0.cnf && OPENSSL_CONF=$PWD/openssl-level0.cnf ./program",
        ])
        .when(setting(Setting::OpenSsl)),
    ],
    not_remedies: &[
        NotRemedy {
            summary: "An update of rustls does not help: no version since 0.15 verifies SHA-1 in a certificate, with either provider.",
            witness: None,
        },
    ],
    references: &[
        "RFC 9155 (deprecating MD5 and SHA-1 signatures in TLS 1.2)",
        "RFC 8446 section 4.4.2.2 (server certificate selection)",
        "rustls 0.23.46, src/crypto/ring/mod.rs (SUPPORTED_SIG_ALGS)",
        "OpenSSL 3.0, X509_V_ERR_CA_MD_TOO_WEAK (68)",
    ],
    lab: Lab::Scenario("weak-certificate-signature"),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
