mod zh;

use crate::cause::{Affected, Cause, Group, Lab, Remedy, RemedyKind, Where};
use crate::condition::Condition::{All, Is};
use crate::condition::{Pattern, known, package};
use crate::evidence::Graph;

const ACTIX_HTTP: &[(&str, &str)] = &[("3.0.0", "3.13.6")];

pub(super) static CAUSE: Cause = Cause {
    name: "actix-offers-h2-without-feature",
    title: "An actix server offers HTTP/2 and cannot speak it",
    at: Where::Dependency,
    group: Group::Negotiation,
    condition: All(&[
        package("actix-http", ACTIX_HTTP),
        known!(Is(Pattern::Graph(Graph::ActixWithoutHttp2))),
    ]),
    signs: &[],
    rivals: &[],
    summaries: &[
        "{path} offers h2 to TLS clients although its feature http2 is off: clients take HTTP/2, and the server does not understand them.",
        "This actix-http offers h2 in ALPN although its feature http2 is off: clients take HTTP/2, and the server does not understand them.",
    ],
    affected: &[Affected { package: "actix-http", ranges: ACTIX_HTTP, cured_in: &["3.20.0"] }],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Update,
            "Update actix-http to 3.13.6 or newer (3.20.0 is current): without the feature it no longer offers h2.",
        )
        .commands(&["{cargo_update}", "cargo update -p actix-http --precise 3.20.0"]),
        Remedy::lasting(RemedyKind::Feature, "Or switch HTTP/2 on.")
            .commands(&["cargo add actix-web --features http2"]),
    ],
    not_remedies: &[],
    references: &["actix-http 3.13.6, CHANGES.md"],
    lab: Lab::None("a defect of a server library's version and features"),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
