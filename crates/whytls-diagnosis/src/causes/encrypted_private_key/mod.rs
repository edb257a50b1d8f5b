mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::{
    Condition::{All, Any},
    said, setting,
};
use crate::evidence::{Said, Setting};

pub(super) static CAUSE: Cause = Cause {
    name: "encrypted-private-key",
    title: "The private key is encrypted with a passphrase that the program does not use",
    at: Where::Client,
    group: Group::ClientAuthentication,
    condition: Any(&[
        said(Said::KeyEncrypted),
        // Libraries that know no passphrase skip such a key, or stumble over its header.
        All(&[
            Any(&[
                said(Said::KeyNotFound),
                said(Said::KeyUnreadable),
                said(Said::PemUnreadable),
                said(Said::KeyRejected),
                said(Said::Pkcs12Unusable),
            ]),
            setting(Setting::PassphraseTold),
        ]),
    ]),
    signs: &[Sign::new(setting(Setting::PassphraseTold), 12)],
    rivals: &["private-key-format", "pkcs12-unusable"],
    summaries: &[
        "The private key in the file is encrypted, and the program gives no passphrase, a wrong one, or uses a library that reads no encrypted keys (rustls, rustls-pemfile and reqwest's Identity::from_pem).",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Environment,
            "Decrypt the key once, and protect the file by its permissions instead.",
        )
        .commands(&["(umask 077; openssl pkcs8 -topk8 -nocrypt -in client.key -out client-plain.key)"]),
        Remedy::lasting(
            RemedyKind::Code,
            "With the openssl crate, give the passphrase when the key is read; the key can then be handed on in DER.",
        )
        .code(
            "let pem = std::fs::read(\"client.key\")?;\n\
             let passphrase = std::env::var(\"KEY_PASSPHRASE\")?;\n\
             let key = openssl::pkey::PKey::private_key_from_pem_passphrase(&pem, passphrase.as_bytes())?;\n\
             let pkcs8 = key.private_key_to_pkcs8()?;",
        ),
        Remedy::lasting(
            RemedyKind::Code,
            "With native-tls, keep key and certificate in a PKCS#12 file, which takes a passphrase.",
        )
        .code(
            "let der = std::fs::read(\"client.p12\")?;\n\
             let identity = reqwest::Identity::from_pkcs12_der(&der, &std::env::var(\"KEY_PASSPHRASE\")?)?;",
        ),
    ],
    not_remedies: &[],
    references: &[
        "RFC 7468 section 11 (ENCRYPTED PRIVATE KEY)",
        "RFC 1421 section 4.6.1.1 (Proc-Type: 4,ENCRYPTED)",
    ],
    lab: Lab::None("nothing is connected to yet when a key is read"),
    reports: 2,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
