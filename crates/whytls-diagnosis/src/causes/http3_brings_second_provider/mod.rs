mod zh;

use crate::cause::{Affected, Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::Condition::All;
use crate::condition::{package, said};
use crate::evidence::Said;

const REQWEST: &[(&str, &str)] = &[("0.13.0", "0.13.1")];

pub(super) static CAUSE: Cause = Cause {
    name: "http3-brings-second-provider",
    title: "reqwest 0.13.0 with http3 brings ring in beside aws-lc-rs",
    at: Where::Dependency,
    group: Group::Build,
    condition: All(&[
        said(Said::ProviderUndetermined),
        package("reqwest", REQWEST),
        package("h3-quinn", &[("0.0.1", "999.0.0")]),
    ]),
    signs: &[Sign::new(package("reqwest", REQWEST), 20), Sign::new(said(Said::ProviderUndetermined), -10)],
    rivals: &[],
    summaries: &[
        "reqwest 0.13.0 with http3 takes quinn with ring although it uses aws-lc-rs itself: rustls then has two providers, and whatever else builds a TLS configuration in this program panics.",
    ],
    affected: &[Affected { package: "reqwest", ranges: REQWEST, cured_in: &["0.13.5"] }],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Update,
            "Update reqwest to 0.13.1 or newer (0.13.5 is current): its http3 takes quinn with aws-lc-rs.",
        )
        .commands(&["{cargo_update}", "cargo update -p reqwest --precise 0.13.5"]),
        Remedy::stop_gap(RemedyKind::Code, "Until then install a provider first thing in main.")
            .code(
                "rustls::crypto::aws_lc_rs::default_provider().install_default().expect(\"it is the first provider\");",
            ),
    ],
    not_remedies: &[],
    references: &["https://github.com/seanmonstar/reqwest/pull/2917", "reqwest 0.13.1, CHANGELOG.md"],
    lab: Lab::None("a dependency graph, not a server"),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
