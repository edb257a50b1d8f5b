mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::{
    Condition::{All, Any},
    said, setting,
};
use crate::evidence::{Said, Setting};

pub(super) static CAUSE: Cause = Cause {
    name: "pkcs12-unusable",
    title: "The PKCS#12 file is empty, damaged, not PKCS#12 at all, or its passphrase is wrong",
    at: Where::Environment,
    group: Group::ClientAuthentication,
    condition: Any(&[
        said(Said::Pkcs12Unusable),
        said(Said::IdentityWithoutCertificate),
        // An empty file may be meant as a certificate as well.
        All(&[said(Said::DerEmpty), setting(Setting::LoadingKeys)]),
    ]),
    signs: &[Sign::new(setting(Setting::LoadingKeys), 2)],
    rivals: &["encrypted-private-key", "private-key-format"],
    summaries: &[
        "The PKCS#12 file cannot be opened: it is empty or damaged, holds PEM or no certificate, or its passphrase is wrong.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Environment,
            "Open the file with openssl: it says whether the passphrase is wrong (invalid password) or the file is none (wrong tag, too small).",
        )
        .commands(&["openssl pkcs12 -in client.p12 -info -noout"]),
        Remedy::lasting(
            RemedyKind::Environment,
            "Make it anew from key and certificate, with the intermediates; a file without the certificate of its key cannot be an identity.",
        )
        .commands(&[
            "openssl pkcs12 -export -inkey client.key -in client.pem -certfile intermediates.pem -out client.p12",
        ]),
        Remedy::lasting(
            RemedyKind::Code,
            "If the file holds PEM (it begins with -----BEGIN), read it as PEM.",
        )
        .code(
            "let pem = std::fs::read(\"client-with-key.pem\")?;\n\
             let identity = reqwest::Identity::from_pem(&pem)?;",
        ),
    ],
    not_remedies: &[],
    references: &[
        "RFC 7292 section 4 (PFX)",
        "native-tls 0.2.18, src/imp/openssl.rs (Identity::from_pkcs12)",
    ],
    lab: Lab::None("nothing is connected to yet when an identity is read"),
    reports: 1,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
