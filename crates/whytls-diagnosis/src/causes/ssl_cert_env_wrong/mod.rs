mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::Condition::{All, Any, Is, Unless};
use crate::condition::{Pattern, known, said, setting};
use crate::evidence::{Environment, Said, Setting, Trust};
use crate::symptoms::{PRIVATE_HOST, PUBLIC_HOST, SYSTEM_VERIFIER, UNTRUSTED};

pub(super) static CAUSE: Cause = Cause {
    name: "ssl-cert-env-wrong",
    title: "SSL_CERT_FILE or SSL_CERT_DIR names something that is missing, empty or too narrow",
    at: Where::Environment,
    group: Group::Trust,
    condition: Any(&[
        said(Said::CaFileMissing),
        All(&[
            known!(Is(Pattern::Trust(Trust::BundledRootOnly))),
            known!(Any(&[
                Is(Pattern::Environment(Environment::CertVariableBroken)),
                Is(Pattern::Environment(Environment::CertVariableSet)),
            ])),
        ]),
        All(&[
            Any(&[said(Said::CaFileUnreadable), UNTRUSTED, said(Said::NoSystemRoots)]),
            // That it is set is no fault by itself: it is where other stores know the root.
            Any(&[
                Is(Pattern::Environment(Environment::CertVariableBroken)),
                All(&[
                    Is(Pattern::Environment(Environment::CertVariableSet)),
                    Is(Pattern::Trust(Trust::Anchored)),
                ]),
            ]),
        ]),
    ]),
    signs: &[
        Sign::new(setting(Setting::RootVariable), 12),
        Sign::new(Is(Pattern::Environment(Environment::CertVariableSet)), 8),
        Sign::new(
            Unless(&Any(&[
                said(Said::CaFileMissing),
                said(Said::NoSystemRoots),
                setting(Setting::RootVariable),
            ])),
            -4,
        ),
        Sign::new(said(Said::NoSystemRoots), 4),
        Sign::new(PUBLIC_HOST, 2),
        Sign::new(PRIVATE_HOST, -2),
        Sign::new(Any(&[setting(Setting::Cargo), setting(Setting::Git)]), 3),
        Sign::new(SYSTEM_VERIFIER, -8),
        Sign::new(said(Said::LeafSignatureUnverifiable), -6),
    ],
    rivals: &["ca-file-unreadable"],
    summaries: &[
        "The file or folder of roots that the client was told to read (SSL_CERT_FILE, SSL_CERT_DIR, CURL_CA_BUNDLE or a setting like http.cainfo) is missing, is empty, or lacks the root that is needed.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Environment,
            "Take the variables away, so that the client reads the system's store again.",
        )
        .commands(&["env -u SSL_CERT_FILE -u SSL_CERT_DIR ./program"]),
        Remedy::lasting(
            RemedyKind::Update,
            "rustls-native-certs reads SSL_CERT_FILE on Windows and macOS too since 0.6.1, SSL_CERT_DIR since 0.7.1, and several folders in it since 0.8.2.",
        ),
        Remedy::lasting(
            RemedyKind::Environment,
            "Where a root of your own is needed, let the variable name a file that holds the system's bundle and that root: for rustls-native-certs the variable replaces the whole store.",
        )
        .commands(&[
            "cat /etc/ssl/certs/ca-certificates.crt ca.pem > bundle.pem && SSL_CERT_FILE=$PWD/bundle.pem ./program",
        ]),
        Remedy::lasting(
            RemedyKind::Environment,
            "Find out who sets it: shells, IDEs, conda, Nix, snap, and cargo for the programs that it runs.",
        )
        .commands(&["grep -rs SSL_CERT ~/.profile ~/.bashrc ~/.zshrc /etc/environment /etc/profile.d"]),
    ],
    not_remedies: &[],
    references: &[
        "rustls-native-certs 0.8.5, src/lib.rs (load_native_certs: the variables replace the platform's store)",
        "OpenSSL, X509_get_default_cert_file_env(3)",
        "curl, CURL_CA_BUNDLE and libcurl error 77 (CURLE_SSL_CACERT_BADFILE)",
        "rustls-native-certs 0.6.1, 0.7.1 and 0.8.2",
    ],
    lab: Lab::None("It is about the environment of the client."),
    reports: 5,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
