mod zh;

use crate::cause::{Affected, Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::Condition::{All, Any};
use crate::condition::{package, said, setting};
use crate::evidence::{Said, Setting};
use crate::symptoms::OWN_ROOTS;

const RPV: &[(&str, &str)] = &[("0.4.0", "0.7.0")];

pub(super) static CAUSE: Cause = Cause {
    name: "platform-verifier-extra-roots-ignored",
    title: "On Windows, rustls-platform-verifier before 0.7.0 ignores roots that the program adds",
    at: Where::Dependency,
    group: Group::Trust,
    condition: All(&[
        said(Said::UnknownIssuer),
        setting(Setting::Windows),
        package("rustls-platform-verifier", RPV),
    ]),
    signs: &[
        Sign::new(setting(Setting::Windows), 4),
        Sign::new(setting(Setting::PlatformVerifier), 5),
        Sign::new(setting(Setting::Reqwest013), 4),
        Sign::new(setting(Setting::PrivateRootGiven), 3),
        Sign::new(
            Any(&[
                setting(Setting::Apple),
                setting(Setting::Android),
                setting(Setting::Container),
                setting(Setting::BundledRoots),
                setting(Setting::Ureq),
            ]),
            -6,
        ),
        Sign::new(Any(&[setting(Setting::Go), OWN_ROOTS]), -10),
    ],
    rivals: &["private-ca-not-trusted"],
    summaries: &[
        "{package} asks Windows without the roots that the program added when the chain ends at an untrusted root, so add_root_certificate has no effect for self-signed and private roots.",
        "On Windows, rustls-platform-verifier before 0.7.0 asks the system without the roots that the program added when the chain ends at an untrusted root, so add_root_certificate has no effect for self-signed and private roots.",
    ],
    affected: &[Affected { package: "rustls-platform-verifier", ranges: RPV, cured_in: &["0.7.1"] }],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Update,
            "Update rustls-platform-verifier to 0.7.1 (0.7.0 has the fix); reqwest 0.13.3 and newer accept it.",
        )
        .commands(&[
            "{cargo_update}",
            "cargo update -p reqwest && cargo update -p rustls-platform-verifier --precise 0.7.1",
        ]),
        Remedy::lasting(
            RemedyKind::Code,
            "Or trust your own roots alone: tls_certs_only of reqwest 0.13 does not ask the platform.",
        ),
        Remedy::stop_gap(
            RemedyKind::Environment,
            "Or install the root in the machine's store (PowerShell as administrator).",
        )
        .commands(&["Import-Certificate -FilePath ca.crt -CertStoreLocation Cert:\\LocalMachine\\Root"]),
    ],
    not_remedies: &[],
    references: &[
        "https://github.com/seanmonstar/reqwest/issues/2941",
        "rustls-platform-verifier 0.6.2 and 0.7.1, src/verification/windows.rs (CERT_TRUST_IS_UNTRUSTED_ROOT)",
    ],
    lab: Lab::None("It needs Windows."),
    reports: 1,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
