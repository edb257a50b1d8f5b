mod zh;

use crate::cause::{Affected, Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::Condition::{All, Any, Not, Unless};
use crate::condition::{package, said, setting};
use crate::evidence::{Alert, Said, Setting};

const UREQ: &[(&str, &str)] = &[("3.0.0-rc1", "3.0.0-rc3")];

pub(super) static CAUSE: Cause = Cause {
    name: "verification-off-offers-no-schemes",
    title: "ureq 3.0.0-rc1 and -rc2 offer no signature scheme when verification is switched off",
    at: Where::Dependency,
    group: Group::Negotiation,
    condition: All(&[
        Any(&[
            said(Said::Received(Alert::HandshakeFailure)),
            said(Said::Received(Alert::DecodeError)),
            said(Said::Received(Alert::MissingExtension)),
            said(Said::Received(Alert::IllegalParameter)),
            said(Said::HandshakeEof),
        ]),
        package("ureq", UREQ),
        Not(&Unless(&Any(&[
            package("ureq", UREQ),
            All(&[setting(Setting::Ureq), setting(Setting::VerificationOff)]),
        ]))),
    ]),
    signs: &[
        Sign::new(All(&[setting(Setting::Ureq), setting(Setting::VerificationOff)]), 5),
        Sign::new(package("ureq", UREQ), 20),
    ],
    rivals: &["no-common-cipher-suite", "version-intolerance"],
    summaries: &[
        "{package} sends an empty list of signature schemes when verification is switched off, and no server can answer that.",
        "With verification switched off the client may offer no signature scheme at all: ureq 3.0.0-rc1 and -rc2 do so.",
    ],
    affected: &[Affected { package: "ureq", ranges: UREQ, cured_in: &["3.5.2"] }],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Update,
            "Take a released ureq 3; the release candidates from -rc3 on are mended too.",
        )
        .commands(&["cargo add ureq@3.5.2"]),
        Remedy::lasting(RemedyKind::Trust, "Leave verification on and give the server's CA to the client.")
            .code(
                "let pem = std::fs::read(\"ca.pem\")?;\nlet ca = ureq::tls::Certificate::from_pem(&pem)?;\nlet tls = ureq::tls::TlsConfig::builder()\n    .root_certs(ureq::tls::RootCerts::new_with_certs(&[ca]))\n    .build();\nlet agent: ureq::Agent = ureq::Agent::config_builder().tls_config(tls).build().into();",
            ),
    ],
    not_remedies: &[],
    references: &[
        "https://github.com/algesten/ureq/issues/869",
        "https://github.com/algesten/ureq/pull/871",
        "ureq 3.0.0-rc2, src/tls/rustls.rs (supported_verify_schemes returns an empty list)",
    ],
    lab: Lab::None("it is a release candidate of 2024, which the table of clients leaves out"),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
