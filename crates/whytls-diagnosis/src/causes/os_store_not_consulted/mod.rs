mod zh;

use crate::cause::{Cause, Group, Lab, NotRemedy, Remedy, RemedyKind, Sign, Where};
use crate::condition::Condition::{All, Any, Is};
use crate::condition::{Pattern, known, package, said, setting};
use crate::evidence::{Said, Setting, Trust};
use crate::symptoms::{BACKEND, NO_PATH, OWN_ROOTS, PRIVATE_HOST, PUBLIC_HOST, SILENT, SYSTEM_VERIFIER};

pub(super) static CAUSE: Cause = Cause {
    name: "os-store-not-consulted",
    title: "The CA is in the operating system's store, and this build never looks there: its roots are compiled in",
    at: Where::Client,
    group: Group::Trust,
    condition: Any(&[
        known!(Is(Pattern::Trust(Trust::SystemRootOnly))),
        All(&[
            Any(&[said(Said::UnknownIssuer), All(&[Any(&[NO_PATH, SILENT]), OWN_ROOTS])]),
            Is(Pattern::Trust(Trust::Anchored)),
            Any(&[
                package("webpki-roots", &[("0.1.0", "1000.0.0")]),
                setting(Setting::BundledRoots),
                OWN_ROOTS,
            ]),
        ]),
    ]),
    signs: &[
        Sign::new(setting(Setting::BundledRoots), 6),
        Sign::new(OWN_ROOTS, 1),
        // It brings Mozilla's roots unless it is told otherwise.
        Sign::new(setting(Setting::Ureq), 3),
        Sign::new(PRIVATE_HOST, 4),
        Sign::new(PUBLIC_HOST, 3),
        Sign::new(BACKEND, -3),
        Sign::new(
            Any(&[
                setting(Setting::SystemRoots),
                setting(Setting::PlatformVerifier),
                setting(Setting::NativeTls),
            ]),
            -10,
        ),
        Sign::new(SYSTEM_VERIFIER, -12),
        Sign::new(setting(Setting::Go), -10),
        Sign::new(setting(Setting::Quic), -4),
        Sign::new(said(Said::LeafSignatureUnverifiable), -6),
    ],
    rivals: &["private-ca-not-trusted", "interception-root-not-trusted"],
    summaries: &[
        "This machine's store holds {issuer}, which signed for {host}; clients whose roots are compiled in (webpki-roots) never look there, and fail.",
        "The machine's store holds a root for {host}, and this client does not read that store: it trusts only the roots that were compiled into it.",
        "The machine's store holds the root, and this client does not read that store: it trusts only the roots that were compiled into it.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Feature,
            "Build reqwest 0.12 with the machine's roots: rustls-tls-native-roots in place of rustls-tls.",
        )
        .commands(&["cargo add reqwest@0.12 --no-default-features --features rustls-tls-native-roots"]),
        Remedy::lasting(
            RemedyKind::Update,
            "In a program of one's own: reqwest 0.10.9 and newer have rustls-tls-native-roots, hyper-rustls 0.18.0 reads the system's roots, and reqwest 0.13.0 verifies with the platform's verifier by default.",
        ),
        Remedy::lasting(
            RemedyKind::Update,
            "Or go to reqwest 0.13, whose rustls asks the platform's verifier by default.",
        )
        .commands(&["cargo add reqwest@0.13"]),
        Remedy::lasting(
            RemedyKind::Code,
            "In code that makes its own rustls configuration, fill the store from rustls-native-certs.",
        )
        .code(
            "let mut roots = rustls::RootCertStore::empty();\n\
             roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);\n\
             let config = rustls::ClientConfig::builder().with_root_certificates(roots).with_no_client_auth();",
        ),
        Remedy::lasting(RemedyKind::Trust, "If the program has an option for a CA file, name the CA there."),
    ],
    not_remedies: &[
        NotRemedy {
            summary: "update-ca-certificates, certutil and SSL_CERT_FILE do not reach a client with webpki-roots; it reads no file at all.",
            witness: None,
        },
    ],
    references: &[
        "https://docs.rs/webpki-roots/latest/webpki_roots/",
        "reqwest 0.12.28, Cargo.toml (rustls-tls = rustls-tls-webpki-roots)",
        "https://github.com/atuinsh/atuin/issues/570",
        "https://github.com/vinted/elasticsearch-exporter-rs/issues/85",
        "reqwest CHANGELOG, 0.10.9 and 0.13.0",
    ],
    lab: Lab::None("It is about the client's build; private-ca-not-trusted is the server to try it with."),
    reports: 5,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
