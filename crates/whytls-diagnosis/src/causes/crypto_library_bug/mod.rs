mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::said;
use crate::evidence::Said;

pub(super) static CAUSE: Cause = Cause {
    name: "crypto-library-bug",
    title: "The crypto library failed in an operation of its own",
    at: Where::Dependency,
    group: Group::Build,
    condition: said(Said::CryptoFailed),
    signs: &[Sign::new(said(Said::CryptoFailed), 10)],
    rivals: &["client-library-bug"],
    summaries: &[
        "An operation of the crypto library itself failed (signing, encrypting, deriving keys), with input that it should have taken: a defect of the library or of its build for this processor, or a private key that does not fit its certificate.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Code,
            "If it is signing that fails, check first that key and certificate belong together: both commands must print the same.",
        )
        .commands(&[
            "openssl x509 -in cert.pem -noout -pubkey | openssl sha256; openssl pkey -in key.pem -pubout | openssl sha256",
        ]),
        Remedy::lasting(
            RemedyKind::Update,
            "Update the crypto library: ring to 0.17.14, aws-lc-rs to the newest release.",
        )
        .commands(&["cargo update -p ring && cargo update -p aws-lc-rs"]),
        Remedy::lasting(
            RemedyKind::Feature,
            "Use the other provider. What fails with ring and with aws-lc-rs alike is not theirs.",
        )
        .commands(&["cargo add rustls@0.23 --no-default-features --features aws_lc_rs,std,tls12,logging"]),
        Remedy::stop_gap(
            RemedyKind::Environment,
            "Run the program on another processor, or without emulation (QEMU, Rosetta): the fast paths are chosen by the processor's abilities.",
        ),
    ],
    not_remedies: &[],
    references: &[
        "rustls 0.23.46, src/error.rs (EncryptError, General)",
        "ring 0.17, RELEASES.md",
        "aws-lc-rs, https://github.com/aws/aws-lc-rs/issues",
    ],
    lab: Lab::None("a defect on one platform; no server shows it"),
    reports: 1,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
