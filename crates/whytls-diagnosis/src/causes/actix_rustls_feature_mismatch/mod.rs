mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Where};
use crate::condition::Condition::{All, Any, Is};
use crate::condition::{Pattern, known, said, setting};
use crate::evidence::{Graph, Said, Setting};

pub(super) static CAUSE: Cause = Cause {
    name: "actix-rustls-feature-mismatch",
    title: "actix is built for another version of rustls than the program uses",
    at: Where::Dependency,
    group: Group::Build,
    condition: Any(&[
        Is(Pattern::Graph(Graph::ActixForOtherRustls)),
        said(Said::ActixMethodMissing),
        All(&[said(Said::TypesOfTwoRustls), known!(setting(Setting::Actix))]),
    ]),
    signs: &[],
    rivals: &[],
    summaries: &[
        "{crate} {crate_version} is built with the feature {feature}, while the program itself uses rustls {versions}.",
        "An actix crate (actix-web, awc or actix-tls) is built for one version of rustls, while the program itself uses another.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Feature,
            "Choose the actix feature that is named after the program's rustls: rustls-0_23 for rustls 0.23.",
        )
        .commands(&["cargo add {crate} --features rustls-0_23", "cargo add actix-web --features rustls-0_23"]),
        Remedy::lasting(
            RemedyKind::Code,
            "Call the method of the same name: bind_rustls_0_23 on the server, Connector::rustls_0_23 in awc.",
        ),
        Remedy::stop_gap(
            RemedyKind::Downgrade,
            "Or take the rustls that actix was built for, until both can be raised. rustls 0.22 and older no longer get fixes.",
        )
        .commands(&["cargo add rustls@0.22"]),
    ],
    not_remedies: &[],
    references: &[
        "actix-web 4, Cargo features rustls-0_20, rustls-0_21, rustls-0_22, rustls-0_23",
        "awc 3.11.0, Connector::rustls_0_23",
        "actix-tls 3.6.1, Cargo features",
    ],
    lab: Lab::None("a dependency graph; it shows at compile time, not on the wire"),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
