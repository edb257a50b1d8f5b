mod zh;

use crate::cause::{Affected, Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::Condition::{All, Any, Not, Unless};
use crate::condition::{package, said, setting};
use crate::evidence::{Said, Setting};

/// Since 0.103.11 a trust anchor's unknown critical extensions are ignored.
const REFUSES: &[(&str, &str)] = &[("0.100.0", "0.103.11")];

pub(super) static CAUSE: Cause = Cause {
    name: "trust-anchor-critical-extension-refused",
    title: "A root with a critical extension that webpki does not know cannot be added (rustls-webpki before 0.103.11)",
    at: Where::Dependency,
    group: Group::Build,
    condition: All(&[
        Any(&[said(Said::CriticalExtensionUnknown), said(Said::AnchorUnusable)]),
        // No server has been talked to: it is a root that is refused.
        Not(&Unless(&setting(Setting::BuildingClient))),
        Unless(&package("rustls-webpki", &[("0.103.11", "1.0.0")])),
    ]),
    signs: &[
        Sign::new(setting(Setting::BuildingClient), 20),
        Sign::new(package("rustls-webpki", REFUSES), 10),
    ],
    rivals: &[],
    summaries: &[
        "A root that the program adds has a critical extension that webpki does not know; {package} refuses such a trust anchor, and the client is not built.",
        "A root that the program adds has a critical extension that webpki does not know; rustls-webpki before 0.103.11 refuses such a trust anchor, and the client is not built.",
    ],
    affected: &[Affected { package: "rustls-webpki", ranges: REFUSES, cured_in: &["0.103.17"] }],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Update,
            "Update rustls-webpki to 0.103.11 or newer, together with rustls 0.23.29 or newer.",
        )
        .commands(&[
            "{cargo_update}",
            "cargo update -p rustls --precise 0.23.46 && cargo update -p rustls-webpki --precise 0.103.17",
        ]),
        Remedy::lasting(
            RemedyKind::Certificate,
            "Or make the root anew without that extension, or with the extension not marked critical.",
        )
        .commands(&["openssl x509 -in ca.pem -noout -text | grep -A1 critical"]),
        Remedy::stop_gap(
            RemedyKind::Feature,
            "Or use the native-tls backend, which takes the root as it is.",
        )
        .commands(&["cargo add reqwest@0.12 --no-default-features --features native-tls"]),
    ],
    not_remedies: &[],
    references: &[
        "rustls-webpki 0.103.11, src/trust_anchor.rs and src/cert.rs (UnknownExtensionPolicy::IgnoreCritical)",
        "RFC 5280 section 6.1.1 (trust anchor information)",
    ],
    lab: Lab::None("the client fails before it connects"),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
