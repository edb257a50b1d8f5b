mod zh;

use crate::cause::{Affected, Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::Condition::{All, Any, Not, Unless};
use crate::condition::{package, said, setting};
use crate::evidence::{Alert, Said, Setting};

/// The list of versions was cut before the maximum instead of behind it (schannel backend).
const OFF_BY_ONE: &[(&str, &str)] = &[("0.2.0", "0.2.8")];

pub(super) static CAUSE: Cause = Cause {
    name: "maximum-version-off-by-one",
    title: "native-tls before 0.2.8 takes the maximum version for one lower on Windows",
    at: Where::Dependency,
    group: Group::Negotiation,
    condition: All(&[
        Any(&[
            said(Said::Received(Alert::ProtocolVersion)),
            said(Said::VersionTooOld),
            said(Said::VersionDisabledHere),
            said(Said::HandshakeFailed),
        ]),
        Not(&Unless(&setting(Setting::Windows))),
        Not(&Not(&package("native-tls", OFF_BY_ONE))),
    ]),
    signs: &[Sign::new(package("native-tls", OFF_BY_ONE), 30), Sign::new(setting(Setting::Windows), -6)],
    rivals: &["legacy-version-only", "os-tls-backend-too-old", "client-version-range-too-narrow", "no-common-cipher-suite"],
    summaries: &[
        "native-tls before 0.2.8 cuts the list of versions one too early on Windows: a maximum of TLS 1.2 means TLS 1.1 there, which {target} refuses.",
        "native-tls before 0.2.8 cuts the list of versions one too early on Windows: a maximum of TLS 1.2 means TLS 1.1 there, which servers refuse.",
    ],
    affected: &[Affected { package: "native-tls", ranges: OFF_BY_ONE, cured_in: &["0.2.18"] }],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Update,
            "Update native-tls to 0.2.8 or newer.",
        )
        .commands(&[
            "{cargo_update}",
            "cargo update -p native-tls --precise 0.2.18",
        ]),
        Remedy::lasting(
            RemedyKind::Code,
            "Or leave max_protocol_version out.",
        )
        .code("let connector = native_tls::TlsConnector::builder().min_protocol_version(Some(native_tls::Protocol::Tlsv12)).build()?;"),
    ],
    not_remedies: &[],
    references: &[
        "native-tls 0.2.8, CHANGELOG.md (off by one error in the schannel backend's handling of max_protocol_version)",
        "native-tls 0.2.7, src/imp/schannel.rs (convert_protocols)",
    ],
    lab: Lab::None("the failing side is Windows' Schannel"),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
