mod zh;

use crate::cause::{Affected, Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::Condition::{All, Unless};
use crate::condition::{package, said, setting};
use crate::evidence::{Said, Setting};

const TONIC: &[(&str, &str)] = &[("0.12.0", "0.12.2")];

pub(super) static CAUSE: Cause = Cause {
    name: "tonic-https-not-switched-on",
    title: "tonic 0.12.0 and 0.12.1 do not switch TLS on for https addresses",
    at: Where::Dependency,
    group: Group::Build,
    condition: All(&[said(Said::TlsConfigMissing), Unless(&setting(Setting::Ureq)), package("tonic", TONIC)]),
    signs: &[Sign::new(said(Said::TlsConfigMissing), -5)],
    rivals: &[],
    summaries: &[
        "tonic 0.12.0 and 0.12.1 do not switch TLS on for an https address by themselves, although the TLS feature is on; 0.12.2 does.",
    ],
    affected: &[Affected { package: "tonic", ranges: TONIC, cured_in: &["0.12.3"] }],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Update,
            "Update tonic to 0.12.3 (0.12.2 cures this; 0.12.3 also has the fix for RUSTSEC-2024-0376).",
        )
        .commands(&["{cargo_update}", "cargo update -p tonic --precise 0.12.3"]),
        Remedy::lasting(RemedyKind::Code, "Or say it in the code, which works in every version.")
            .code(
                "let tls = tonic::transport::ClientTlsConfig::new().with_webpki_roots();\n\
                 let endpoint = tonic::transport::Channel::from_static(\"https://api.example:443\").tls_config(tls)?;",
            ),
    ],
    not_remedies: &[],
    references: &["https://github.com/hyperium/tonic/pull/1866", "tonic 0.12.2, CHANGELOG.md"],
    lab: Lab::None("a defect of a client's version, before any connection"),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
