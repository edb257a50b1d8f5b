mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::Condition::{All, Any};
use crate::condition::{package, said, setting};
use crate::evidence::{Said, Setting};

pub(super) static CAUSE: Cause = Cause {
    name: "unparsable-root-in-store",
    title: "One entry of the root store cannot be read, and the whole load fails",
    at: Where::Dependency,
    group: Group::Trust,
    condition: Any(&[
        said(Said::RootUnparsable),
        All(&[
            Any(&[said(Said::PemUnreadable), said(Said::CaFileUnreadable)]),
            package("rustls-native-certs", &[("0.1.0", "0.8.0")]),
        ]),
    ]),
    signs: &[Sign::new(setting(Setting::LoadingKeys), -2)],
    rivals: &[],
    summaries: &[
        "One certificate or trust setting in the system's store cannot be read, and {package} gives up the whole load for it.",
        "One certificate or trust setting in the system's store cannot be read, and this library gives up the whole load for it; newer ones leave the entry out.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Update,
            "Update what loads the roots: rustls-native-certs 0.8.0 and newer return the good certificates beside the errors, hyper-rustls 0.20 and newer leave out what does not parse.",
        )
        .commands(&["cargo add rustls-native-certs@0.8"]),
        Remedy::lasting(
            RemedyKind::Update,
            "Through reqwest: 0.11.10 and newer log such a certificate and go on where older ones panicked; native-tls 0.2.2 does the same on Android.",
        ),
        Remedy::lasting(
            RemedyKind::Code,
            "In code of your own, add certificates with add_parsable_certificates, which counts what it cannot read and goes on.",
        )
        .code(
            "let loaded = rustls_native_certs::load_native_certs();\n\
             let mut roots = rustls::RootCertStore::empty();\n\
             let (added, ignored) = roots.add_parsable_certificates(loaded.certs);\n\
             log::info!(\"{added} roots, {ignored} left out, errors: {:?}\", loaded.errors);",
        ),
        Remedy::lasting(
            RemedyKind::Environment,
            "Remove the entry from the store: on Windows in certmgr.msc, on macOS by setting the certificate's trust anew in Keychain Access.",
        ),
        Remedy::lasting(
            RemedyKind::Environment,
            "On Linux, take broken files out of the folder of own roots and build the bundle anew.",
        )
        .commands(&[
            "for f in /usr/local/share/ca-certificates/*.crt; do openssl x509 -in \"$f\" -noout || echo \"broken: $f\"; done; sudo update-ca-certificates --fresh",
        ]),
    ],
    not_remedies: &[],
    references: &[
        "rustls-native-certs 0.7.3 (one Result for all) and 0.8.5 (CertificateResult)",
        "hyper-rustls 0.18.0, src/connector.rs",
        "https://github.com/rustls/hyper-rustls/issues/112",
        "https://github.com/rust-secure-code/cargo-supply-chain/issues/44",
        "reqwest CHANGELOG, 0.11.10",
        "native-tls CHANGELOG, 0.2.2",
    ],
    lab: Lab::None("It is about an entry in the client's store."),
    reports: 5,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
