mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::{said, setting};
use crate::evidence::{Said, Setting};

pub(super) static CAUSE: Cause = Cause {
    name: "pkcs12-algorithm-unsupported",
    title: "The PKCS#12 file is encrypted with an algorithm that this crypto library no longer opens",
    at: Where::Environment,
    group: Group::ClientAuthentication,
    condition: said(Said::Pkcs12Unsupported),
    signs: &[Sign::new(setting(Setting::OpenSsl3), 2)],
    rivals: &[],
    summaries: &[
        "The PKCS#12 file is encrypted with an old algorithm (RC2 with 40 bits, or triple DES with a SHA-1 MAC) that OpenSSL 3 has in its legacy provider alone, or with a new one (AES-256 with SHA-256) that macOS before 15 and Windows before Server 2019 do not know.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Environment,
            "Pack the file anew with current algorithms: OpenSSL 3 reads the old one with -legacy and writes AES-256.",
        )
        .commands(&[
            "openssl pkcs12 -legacy -in old.p12 -nodes -out all.pem && openssl pkcs12 -export -in all.pem -out new.p12 && rm all.pem",
        ]),
        Remedy::lasting(
            RemedyKind::Environment,
            "For macOS and old Windows, the other way round: pack it with the algorithms that they know.",
        )
        .commands(&[
            "openssl pkcs12 -in new.p12 -nodes -out all.pem && openssl pkcs12 -export -legacy -in all.pem -out old.p12 && rm all.pem",
        ]),
        Remedy::lasting(RemedyKind::Code, "Or leave PKCS#12: give key and certificate as PEM.")
            .code(
                "let identity = reqwest::Identity::from_pkcs8_pem(&std::fs::read(\"client.pem\")?, &std::fs::read(\"client.key\")?)?;",
            ),
        Remedy::stop_gap(
            RemedyKind::Environment,
            "If the file cannot be packed anew, load OpenSSL's legacy provider for this one program.",
        )
        .commands(&[
            "printf '%s\\n' 'openssl_conf = a' '[a]' 'providers = b' '[b]' 'default = c' 'legacy = c' '[c]' 'activate = 1' > openssl-legacy.cnf && OPENSSL_CONF=$PWD/openssl-legacy.cnf ./program",
        ])
        .when(setting(Setting::OpenSsl3)),
    ],
    not_remedies: &[],
    references: &[
        "OpenSSL 3.0, OSSL_PROVIDER-legacy(7)",
        "OpenSSL 3.0, openssl-pkcs12(1), option -legacy",
        "RFC 7292 appendix C (PKCS #12 encryption schemes)",
    ],
    lab: Lab::None("nothing is connected to yet when an identity is read"),
    reports: 5,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
