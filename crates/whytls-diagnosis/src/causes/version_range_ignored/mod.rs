mod zh;

use crate::cause::{Affected, Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::Condition::{All, Any, Not, Unless};
use crate::condition::{package, said, setting};
use crate::evidence::{Alert, Said, Setting};
use crate::symptoms::BROKEN_OFF;

const REQWEST: &[(&str, &str)] = &[("0.12.0", "0.12.2")];

pub(super) static CAUSE: Cause = Cause {
    name: "version-range-ignored",
    title: "reqwest 0.12.0 and 0.12.1 ignore min_tls_version and max_tls_version with rustls",
    at: Where::Dependency,
    group: Group::Negotiation,
    condition: All(&[
        Any(&[
            said(Said::Received(Alert::ProtocolVersion)),
            said(Said::Received(Alert::IllegalParameter)),
            said(Said::Received(Alert::HandshakeFailure)),
            said(Said::SignedKxWithWrongAlgorithm),
            BROKEN_OFF,
        ]),
        package("reqwest", REQWEST),
        setting(Setting::VersionLimited),
        // Of other texts it is no explanation.
        Not(&Unless(&Any(&[package("reqwest", REQWEST), setting(Setting::VersionLimited)]))),
    ]),
    signs: &[Sign::new(package("reqwest", REQWEST), 20)],
    rivals: &["legacy-version-only", "no-common-cipher-suite", "version-intolerance"],
    summaries: &[
        "{package} ignores the limits of TLS versions that the program sets, so the server is offered TLS 1.2 and 1.3 whatever was asked for.",
        "The limits of TLS versions that the program sets may have no effect: reqwest 0.12.0 and 0.12.1 ignore them with rustls.",
    ],
    affected: &[Affected { package: "reqwest", ranges: REQWEST, cured_in: &["0.12.28"] }],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Update,
            "Update reqwest to 0.12.2 or newer. The limits then take effect: see that they are the ones that the server needs.",
        )
        .commands(&["{cargo_update}", "cargo update -p reqwest@0.12 --precise 0.12.28"]),
        Remedy::stop_gap(
            RemedyKind::Feature,
            "Until then use the native-tls backend, which keeps to the limits in these versions too.",
        )
        .commands(&["cargo add reqwest@0.12 --no-default-features --features native-tls"]),
    ],
    not_remedies: &[],
    references: &[
        "https://github.com/seanmonstar/reqwest/pull/2201",
        "https://github.com/seanmonstar/reqwest/pull/2203",
        "reqwest 0.12.2, changelog",
    ],
    lab: Lab::None("its effect depends on what the server does with TLS 1.3"),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
