mod zh;

use crate::cause::{Affected, Cause, Group, Lab, Remedy, RemedyKind, Where};
use crate::condition::Condition::{All, Is};
use crate::condition::{Pattern, known, package};
use crate::evidence::Usage;

/// 0.27.4 was read: the arm for http does not look at `force_https`.
const HYPER_RUSTLS: &[(&str, &str)] = &[("0.25.0", "0.27.5")];

pub(super) static CAUSE: Cause = Cause {
    name: "https-only-not-enforced",
    title: "hyper-rustls was told to refuse http, and this version does not",
    at: Where::Dependency,
    group: Group::Build,
    condition: All(&[
        package("hyper-rustls", HYPER_RUSTLS),
        known!(Is(Pattern::Usage(Usage::EnforcesHttps))),
    ]),
    signs: &[],
    rivals: &[],
    summaries: &[
        "{path} does not refuse http, although {way_of_use}: requests to http addresses go out in clear.",
        "The program tells hyper-rustls to take https alone, and this version lets http through: such requests go out in clear.",
    ],
    affected: &[Affected { package: "hyper-rustls", ranges: HYPER_RUSTLS, cured_in: &["0.27.10"] }],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Update,
            "Update hyper-rustls to 0.27.10 (0.27.5 cures this). There is no fix for 0.25 and 0.26.",
        )
        .commands(&["{cargo_update}", "cargo update -p hyper-rustls --precise 0.27.10"]),
        Remedy::stop_gap(RemedyKind::Code, "Until then look at the scheme before the request is made.")
            .code(
                "let address = \"https://api.example/\";\nif !address.starts_with(\"https://\") {\n    return Err(\"only https is allowed\".into());\n}",
            ),
    ],
    not_remedies: &[],
    references: &[
        "https://github.com/rustls/hyper-rustls/commit/ac87344",
        "hyper-rustls 0.27.4 and 0.27.5, src/connector.rs",
    ],
    lab: Lab::None("a defect of a client's version; what it does is seen in clear on the wire"),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
