mod zh;

use crate::cause::{Affected, Cause, Group, Lab, Remedy, RemedyKind, Where};
use crate::condition::Condition::Any;
use crate::condition::{package, said};
use crate::evidence::Said;

const UREQ: &[(&str, &str)] = &[("2.11.0", "2.12.0")];

pub(super) static CAUSE: Cause = Cause {
    name: "ureq-pins-rustls-version",
    title: "ureq 2.11.0 pins rustls to 0.23.19 exactly",
    at: Where::Dependency,
    group: Group::Build,
    condition: Any(&[said(Said::ResolverConflict), package("ureq", UREQ)]),
    signs: &[],
    rivals: &[],
    summaries: &[
        "{path} pins rustls to 0.23.19 exactly: no fix of rustls reaches this program until ureq is raised.",
        "ureq 2.11.0 requires rustls =0.23.19: cargo finds no version that suits everybody, and no fix of rustls reaches the program until ureq is raised.",
    ],
    affected: &[Affected { package: "ureq", ranges: UREQ, cured_in: &["2.12.1"] }],
    remedies: &[
        Remedy::lasting(RemedyKind::Update, "Update ureq to 2.12.1, which lifts the pin.")
            .commands(&["{cargo_update}", "cargo update -p ureq --precise 2.12.1"]),
        Remedy::lasting(
            RemedyKind::Update,
            "If ureq stands in your own manifest with =2.11.0, change that first.",
        )
        .commands(&["cargo add ureq@2.12.1"]),
    ],
    not_remedies: &[],
    references: &[
        "ureq 2.11.0, Cargo.toml (rustls = \"=0.23.19\")",
        "ureq 2.12.1, Cargo.toml",
        "The Cargo Book, Dependency Resolution",
    ],
    lab: Lab::None("a requirement between crates, not a server"),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
