mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Where};
use crate::condition::{
    Condition::{Any, Is},
    Pattern, said,
};
use crate::evidence::{Certificate, Said};

pub(super) static CAUSE: Cause = Cause {
    name: "compressed-ec-point",
    title: "An elliptic-curve key or key share is in compressed form, which TLS 1.2 peers, ring and others do not take",
    at: Where::Certificate,
    group: Group::Certificate,
    condition: Any(&[
        said(Said::UncompressedPointsMissing),
        Is(Pattern::Certificate(Certificate::CompressedPoint)),
    ]),
    signs: &[],
    rivals: &[],
    summaries: &[
        "The key of {subject} is an {key_algorithm} whose point is in compressed form: rustls on ring refuses it, as do Go and Java; rustls on aws-lc-rs and OpenSSL take it.",
        "The peer uses elliptic-curve points in compressed form: rustls speaks the uncompressed form alone in the handshake, and on ring it refuses certificates with a compressed key.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Certificate,
            "Make the key again with its public point uncompressed, which is OpenSSL's default, and have the certificate issued for it.",
        )
        .commands(&[
            "openssl ec -in server.key -conv_form uncompressed -out server-uncompressed.key && openssl req -new -key server-uncompressed.key -out server.csr -subj \"/CN=server.example\" -addext \"subjectAltName=DNS:server.example\"",
        ]),
        Remedy::lasting(
            RemedyKind::Server,
            "Let the peer list uncompressed (0) in ec_point_formats, which every TLS implementation has to support, or speak TLS 1.3, where there is no other form.",
        ),
    ],
    not_remedies: &[],
    references: &[
        "RFC 8422 section 5.1.2 (supported point formats)",
        "RFC 8446 section 4.2.8.2 (ECDHE parameters)",
        "RFC 5480 section 2.2 (keys in certificates)",
        "rustls-webpki 0.103.17, src/aws_lc_rs_algs.rs (aws-lc-rs takes both forms)",
    ],
    lab: Lab::Scenario("compressed-ec-point"),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
