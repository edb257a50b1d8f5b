mod zh;

use crate::cause::{Affected, Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::Condition::{All, Any, Is, Not, Unless};
use crate::condition::{Pattern, package, said};
use crate::evidence::{Environment, Said};

/// An empty entry of SSL_CERT_DIR is a path of no length; 0.8.4 leaves it out.
const TAKEN: &[(&str, &str)] = &[("0.7.1", "0.8.4")];

pub(super) static CAUSE: Cause = Cause {
    name: "empty-ssl-cert-dir-entry",
    title: "SSL_CERT_DIR is set to nothing, and rustls-native-certs before 0.8.4 takes that for a folder",
    at: Where::Environment,
    group: Group::Trust,
    condition: All(&[
        Any(&[said(Said::EmptyCertDir), said(Said::NoSystemRoots)]),
        Any(&[said(Said::EmptyCertDir), Not(&Not(&Is(Pattern::Environment(Environment::CertVariableBroken))))]),
        Unless(&package("rustls-native-certs", &[("0.8.4", "1.0.0")])),
    ]),
    signs: &[Sign::new(said(Said::EmptyCertDir), 20), Sign::new(package("rustls-native-certs", TAKEN), 5)],
    rivals: &[],
    summaries: &[
        "SSL_CERT_DIR is set and empty (or has an empty entry): rustls-native-certs before 0.8.4 reads roots from a folder without a name, finds none, and does not read the machine's store at all.",
    ],
    affected: &[Affected { package: "rustls-native-certs", ranges: TAKEN, cured_in: &["0.8.5"] }],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Environment,
            "Unset the variable, or set it to the folder that is meant.",
        )
        .commands(&[
            "env -u SSL_CERT_DIR ./program",
        ]),
        Remedy::lasting(
            RemedyKind::Environment,
            "Look for who sets it: Dockerfiles (ENV SSL_CERT_DIR=), compose files and unit files with an empty value, and AppImage or Nix wrappers.",
        )
        .commands(&[
            "grep -rn 'SSL_CERT_DIR' Dockerfile* *compose*.y*ml /etc/systemd/system /etc/environment ~/.profile 2>/dev/null",
        ]),
        Remedy::lasting(
            RemedyKind::Update,
            "Update rustls-native-certs to 0.8.4 or newer, which leaves empty entries out.",
        )
        .commands(&[
            "{cargo_update}",
            "cargo update -p rustls-native-certs --precise 0.8.5",
        ]),
    ],
    not_remedies: &[],
    references: &[
        "rustls-native-certs 0.8.4, src/lib.rs (CertPaths::from_env)",
        "https://docs.openssl.org/3.5/man7/openssl-env/",
    ],
    lab: Lab::None("it is the client's environment; the server has no part in it"),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
