mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Where};
use crate::condition::Condition::{All, Any, Is};
use crate::condition::{Pattern, said};
use crate::evidence::{Environment, Said};

pub(super) static CAUSE: Cause = Cause {
    name: "ca-file-unreadable",
    title: "A file of roots cannot be opened or used, and the roots are not loaded",
    at: Where::Environment,
    group: Group::Trust,
    condition: Any(&[
        said(Said::CaFileUnreadable),
        All(&[said(Said::CaFileMissing), Is(Pattern::Environment(Environment::RootFileClosed))]),
    ]),
    signs: &[],
    rivals: &["ssl-cert-env-wrong"],
    summaries: &[
        "The file of CA certificates that the client is told to read cannot be opened or used (a wrong path, permissions, SELinux or AppArmor, a mount, a snap's confinement), so its roots are missing or the whole load fails.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Environment,
            "Let the file and each folder above it be readable for the user that runs the program.",
        )
        .commands(&[
            "sudo chmod a+r /etc/ssl/certs/ca-certificates.crt && sudo chmod a+rx /etc/ssl /etc/ssl/certs",
        ]),
        Remedy::lasting(RemedyKind::Environment, "Test it as that very user.")
            .commands(&["sudo -u SERVICE_USER head -c 64 /etc/ssl/certs/ca-certificates.crt"]),
        Remedy::lasting(
            RemedyKind::Update,
            "Update rustls-native-certs to 0.8: it returns what could be read and lists the rest as errors; 0.7 and older fail as a whole.",
        )
        .commands(&["cargo add rustls-native-certs@0.8"]),
    ],
    not_remedies: &[],
    references: &[
        "rustls-native-certs 0.6.3, 0.7.3 and 0.8.5, src/lib.rs (load_native_certs)",
        "libcurl error 77 (CURLE_SSL_CACERT_BADFILE)",
    ],
    lab: Lab::None("It is about a file on the client's machine."),
    reports: 1,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
