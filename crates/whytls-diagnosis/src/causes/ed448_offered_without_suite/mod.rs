mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Where};
use crate::condition::Condition::{All, Any, Is};
use crate::condition::Pattern;
use crate::condition::said;
use crate::evidence::KeyExchangeSignature;
use crate::evidence::Said;

pub(super) static CAUSE: Cause = Cause {
    name: "ed448-offered-without-suite",
    title: "The client offers ed448 with verification switched off, and rustls has no TLS 1.2 suite for it",
    at: Where::Certificate,
    group: Group::Negotiation,
    condition: Any(&[
        Is(Pattern::KeyExchangeSignature(KeyExchangeSignature::Ed448)),
        All(&[
            said(Said::SignedKxWithWrongAlgorithm),
            Is(Pattern::KeyExchangeSignature(KeyExchangeSignature::Ed448)),
        ]),
    ]),
    // `got ED448` decides by itself; the seed of the same symptom cannot print it.
    signs: &[],
    rivals: &[],
    summaries: &[
        "{target} has an Ed448 certificate and signed its TLS 1.2 ServerKeyExchange with {scheme}; rustls has no TLS 1.2 suite that allows it, in any version since 0.22.2.",
        "The server has an Ed448 certificate and signed its TLS 1.2 ServerKeyExchange with ed448 (0x0808): the client had offered that scheme because verification is off, and rustls has no TLS 1.2 suite that allows it, in any version since 0.22.2.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Certificate,
            "Give the server an ECDSA P-256 certificate: rustls verifies Ed448 in no version, so verification can never be on with the present one.",
        )
        .commands(&[
            "openssl req -new -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout server.key -out server.csr -subj \"/CN={host}\" -addext \"subjectAltName={san}\"",
            "openssl req -new -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout server.key -out server.csr -subj \"/CN=server.example\" -addext \"subjectAltName=DNS:server.example\"",
        ]),
        Remedy::lasting(
            RemedyKind::Feature,
            "Use the native-tls backend with verification on: OpenSSL verifies Ed448.",
        )
        .commands(&["cargo add reqwest@0.12 --no-default-features --features native-tls"]),
        Remedy::stop_gap(
            RemedyKind::Server,
            "Allow TLS 1.3 on the server: there no suite stands against Ed448, and a client that does not verify connects.",
        )
        .commands(&["ssl_protocols TLSv1.2 TLSv1.3;  # nginx"]),
    ],
    not_remedies: &[],
    references: &[
        "RFC 8422 section 5.4 (ServerKeyExchange)",
        "RFC 8032 section 5.2 (Ed448)",
        "rustls 0.23.46, src/client/tls12.rs",
        "reqwest 0.12.28, src/tls.rs (NoVerifier::supported_verify_schemes)",
    ],
    lab: Lab::None("no server beside the seed's is needed: openssl s_server with an Ed448 certificate and -tls1_2 shows it"),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
