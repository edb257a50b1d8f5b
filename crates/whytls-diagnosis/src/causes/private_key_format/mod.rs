mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::{
    Condition::{All, Any, Is, Unless},
    Pattern, said, setting,
};
use crate::evidence::{Said, Server, Setting};

pub(super) static CAUSE: Cause = Cause {
    name: "private-key-format",
    title: "The private key is not in the form that this function reads, or there is no key in the file",
    at: Where::Client,
    group: Group::ClientAuthentication,
    condition: Any(&[
        All(&[
            Any(&[
                said(Said::KeyNotFound),
                said(Said::KeyUnreadable),
                said(Said::KeyRejected),
                said(Said::IdentityWithoutCertificate),
            ]),
            Unless(&said(Said::KeyEncrypted)),
        ]),
        // A file of roots may be meant as well.
        All(&[said(Said::PemUnreadable), Unless(&said(Said::KeyEncrypted)), setting(Setting::LoadingKeys)]),
        // Schannel has no key for the certificate, or was given none.
        All(&[said(Said::CredentialsUnusable), Is(Pattern::Server(Server::DemandsClientCertificate))]),
    ]),
    signs: &[Sign::new(setting(Setting::LoadingKeys), 3), Sign::new(setting(Setting::ClientIdentity), 2)],
    rivals: &["encrypted-private-key", "pkcs12-unusable"],
    summaries: &[
        "The private key is not in the form that this function reads (PKCS#8, PKCS#1 or SEC1; PEM or DER), or the file holds no key.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Environment,
            "Look at the first lines: BEGIN PRIVATE KEY is PKCS#8, BEGIN RSA PRIVATE KEY is PKCS#1, BEGIN EC PRIVATE KEY is SEC1. PKCS#8 is read by all; convert the others to it.",
        )
        .commands(&["openssl pkcs8 -topk8 -nocrypt -in client.key -out client-pkcs8.key"]),
        Remedy::lasting(
            RemedyKind::Update,
            "Take the version that reads it: rustls 0.20.3 with rustls-pemfile 0.3.0 and newer take EC keys in SEC1 form, rustls-pki-types 1.10.1 reads a PEM text without a last line break, native-tls 0.2.9 has Identity::from_pkcs8, and reqwest 0.11.13 has Identity::from_pkcs8_pem for native-tls.",
        ),
        Remedy::lasting(
            RemedyKind::Code,
            "With rustls, read the file with pki-types, which takes all three forms, instead of a function for one of them (rsa_private_keys, pkcs8_private_keys).",
        )
        .code(
            "use rustls::pki_types::{PrivateKeyDer, pem::PemObject};\n\
             let key = PrivateKeyDer::from_pem_file(\"client.key\")?;",
        ),
        Remedy::lasting(
            RemedyKind::Code,
            "With reqwest and rustls, give key and certificate in one PEM file to Identity::from_pem; with native-tls, give them as two to from_pkcs8_pem.",
        )
        .code(
            "let mut pem = std::fs::read(\"client.pem\")?;\n\
             pem.extend(std::fs::read(\"client.key\")?);\n\
             let client = reqwest::Client::builder().use_rustls_tls().identity(reqwest::Identity::from_pem(&pem)?).build()?;",
        ),
    ],
    not_remedies: &[],
    references: &[
        "RFC 5958 (PKCS #8, asymmetric key packages)",
        "RFC 8017 appendix A.1.2 (PKCS #1 private key)",
        "RFC 5915 (SEC1 private key)",
        "RFC 7468 (textual encodings)",
        "reqwest 0.12.28, src/tls.rs (Identity::from_pem)",
        "rustls README, release 0.20.3",
        "rustls-pemfile 0.3.0 and rustls-pki-types 1.10.1",
        "native-tls CHANGELOG, 0.2.9",
        "reqwest CHANGELOG, 0.11.13",
    ],
    lab: Lab::None("nothing is connected to yet when a key is read"),
    reports: 11,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
