mod zh;

use crate::cause::{Affected, Cause, Group, Lab, Remedy, RemedyKind, Where};
use crate::condition::Condition::{All, Any};
use crate::condition::{known, package, said, setting};
use crate::evidence::{Said, Setting};
use crate::symptoms::UNKNOWN_ISSUER;

const AWC: &[(&str, &str)] = &[("3.4.0", "3.5.0")];

pub(super) static CAUSE: Cause = Cause {
    name: "awc-native-roots-not-found",
    title: "awc found no roots of the system, or could not read one of them",
    at: Where::Client,
    group: Group::Trust,
    condition: Any(&[
        said(Said::AwcRootsNotFound),
        // 3.4 looked for the roots of its rustls 0.22 connector in the wrong way, and found none.
        All(&[known!(setting(Setting::Actix)), UNKNOWN_ISSUER, package("awc", AWC)]),
    ]),
    signs: &[],
    rivals: &[],
    summaries: &[
        "awc reads the machine's root certificates when its client is made, and could not: it panics at the first file that is missing or unreadable, and awc 3.4 with rustls-0_22-native-roots finds none at all.",
    ],
    affected: &[Affected { package: "awc", ranges: AWC, cured_in: &["3.11.0"] }],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Environment,
            "Install the root certificates, and take away an SSL_CERT_FILE or SSL_CERT_DIR that names something missing.",
        )
        .commands(&["unset SSL_CERT_FILE SSL_CERT_DIR; sudo apt-get install ca-certificates"]),
        Remedy::lasting(
            RemedyKind::Feature,
            "Or take roots that are compiled in, which need nothing of the machine.",
        )
        .commands(&["cargo add awc --no-default-features --features rustls-0_23-webpki-roots"]),
        Remedy::lasting(
            RemedyKind::Update,
            "awc 3.4 with rustls-0_22-native-roots: update to 3.5.0 or newer (3.11.0 is current).",
        )
        .commands(&["{cargo_update}", "cargo update -p awc --precise 3.11.0"])
        .when(package("awc", AWC)),
        Remedy::lasting(
            RemedyKind::Code,
            "Or load the roots yourself, passing over what cannot be read, and give awc a connector with them.",
        )
        .code(
            "let mut roots = rustls::RootCertStore::empty();\n\
             roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);\n\
             let config = rustls::ClientConfig::builder().with_root_certificates(roots).with_no_client_auth();",
        ),
    ],
    not_remedies: &[],
    references: &[
        "awc 3.11.0, src/client/connector.rs (Failed to find native root certificates)",
        "actix-tls 3.6.1, src/connect/rustls_0_23.rs (native_roots_cert_store)",
        "awc 3.5.0, CHANGES.md",
    ],
    lab: Lab::None("the client's own machine, not a server"),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
