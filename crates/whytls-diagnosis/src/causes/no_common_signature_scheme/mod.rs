mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::Condition::{All, Any, Is, Not, Unless};
use crate::condition::{Condition, Pattern, algorithm, said};
use crate::evidence::{Alert, Algorithm, Certificate, Said, Server};
use crate::symptoms::REFUSED_FOR_A_RARER_REASON;

/// A key with which nobody signs in a usual scheme has causes of its own.
const OF_THE_KEY: Condition = Any(&[
    Is(Pattern::Certificate(Certificate::AlgorithmOfSome)),
    Is(Pattern::Certificate(Certificate::RsaPss)),
]);

pub(super) static CAUSE: Cause = Cause {
    name: "no-common-signature-scheme",
    title: "The server's key cannot sign in any scheme that the client takes",
    at: Where::Certificate,
    group: Group::Negotiation,
    condition: Any(&[
        All(&[Is(Pattern::Server(Server::NoCommonScheme)), Unless(&OF_THE_KEY)]),
        said(Said::NoSchemeInCommon),
        All(&[said(Said::SignatureTypeRefused), Not(&algorithm(Algorithm::WeakDigest))]),
        REFUSED_FOR_A_RARER_REASON,
    ]),
    signs: &[
        Sign::new(said(Said::Received(Alert::HandshakeFailure)), 4),
        Sign::new(algorithm(Algorithm::Exotic), 10),
        Sign::new(algorithm(Algorithm::P521), 10),
    ],
    rivals: &[],
    summaries: &[
        "{target} signs with {scheme} by its {key_algorithm}, and in no scheme that the failing clients offer.",
        "{target} signs by its {key_algorithm} in no scheme that the failing clients offer, and goes on when all are offered.",
        "The server has no key that signs in a scheme that the client takes; rustls takes RSA from 2048 bits on, ECDSA with P-256 and P-384, Ed25519, and P-521 with aws-lc-rs in TLS 1.3 alone.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Certificate,
            "Give the server a certificate with a P-256 or an RSA-2048 key; it may keep the other one beside it.",
        )
        .commands(&[
            "openssl req -new -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout server.key -out server.csr -subj /CN=server -addext subjectAltName={san}",
            "openssl req -new -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout server.key -out server.csr -subj /CN=server -addext \"subjectAltName=DNS:$(hostname -f)\"",
        ]),
        Remedy::lasting(
            RemedyKind::Server,
            "If the key is a usual one, look for a limit of the server's signature algorithms, and permit SHA-256 with its kind of key.",
        )
        .commands(&[
            "ssl_conf_command SignatureAlgorithms ECDSA+SHA256:ECDSA+SHA384:RSA-PSS+SHA256:RSA-PSS+SHA384:RSA+SHA256;  # nginx 1.19.4 and newer",
        ]),
        Remedy::lasting(
            RemedyKind::Feature,
            "For a P-521 key: rustls with aws-lc-rs verifies it from 0.22.2 on, where the server speaks TLS 1.3. reqwest 0.13 is built so by default.",
        )
        .commands(&["cargo add reqwest@0.13"]),
        Remedy::stop_gap(
            RemedyKind::Feature,
            "For an Ed448 or RSASSA-PSS key, the native-tls backend connects meanwhile; brainpool and secp256k1 are refused by OpenSSL's defaults too.",
        )
        .commands(&["cargo add reqwest@0.12 --no-default-features --features native-tls"]),
    ],
    not_remedies: &[],
    references: &[
        "RFC 8446 section 4.2.3 (signature algorithms), section 4.4.2.2 (server certificate selection)",
        "RFC 5246 section 7.4.1.4.1 (signature_algorithms)",
        "rustls 0.23.46, src/crypto/ring/mod.rs and src/crypto/aws_lc_rs/mod.rs (SUPPORTED_SIG_ALGS)",
    ],
    lab: Lab::Scenario("no-common-signature-scheme"),
    reports: 5,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
