mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Where};
use crate::condition::Condition::{Any, Is};
use crate::condition::{Pattern, said};
use crate::evidence::{Graph, Said};

pub(super) static CAUSE: Cause = Cause {
    name: "multiple-rustls-versions",
    title: "The program is built with several versions of rustls",
    at: Where::Dependency,
    group: Group::Advice,
    // The compiler's note says that two of them met.
    condition: Any(&[Is(Pattern::Graph(Graph::SeveralRustls)), said(Said::TypesOfTwoRustls)]),
    signs: &[],
    rivals: &[],
    summaries: &[
        "The program is built with rustls {versions}: a configuration, a root store or a crypto provider of one does not reach the other.",
        "The program is built with several versions of rustls: a configuration, a root store or a crypto provider of one does not reach the others.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Update,
            "Find who asks for the older one, and raise that crate to a release on the newer rustls.",
        )
        .commands(&["cargo tree --duplicates"]),
        Remedy::lasting(
            RemedyKind::Feature,
            "If both come through one HTTP client, choose the same TLS feature everywhere.",
        )
        .commands(&["cargo tree --edges features --invert {package}", "cargo tree --duplicates"]),
        Remedy::stop_gap(
            RemedyKind::Code,
            "Where both must stay, configure each: give both the same roots, and install a crypto provider for each rustls from 0.22 on.",
        ),
    ],
    not_remedies: &[],
    references: &[
        "The Cargo Book, Dependency Resolution (SemVer compatibility)",
        "rustls 0.23, CryptoProvider::install_default (per process and per version of rustls)",
    ],
    lab: Lab::None("a dependency graph, not a server"),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
