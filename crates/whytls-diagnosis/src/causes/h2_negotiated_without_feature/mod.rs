mod zh;

use crate::cause::{Affected, Cause, Group, Lab, Remedy, RemedyKind, Where};
use crate::condition::said;
use crate::evidence::Said;

const REQWEST: &[(&str, &str)] = &[("0.12.0", "0.12.1")];

pub(super) static CAUSE: Cause = Cause {
    name: "h2-negotiated-without-feature",
    title: "The server chooses h2, and the program was built without HTTP/2",
    at: Where::Client,
    group: Group::Negotiation,
    condition: said(Said::Http2FeatureMissing),
    signs: &[],
    rivals: &[],
    summaries: &[
        "{package} offers h2 although its feature http2 is off, and panics when the server takes it.",
        "ALPN agreed on h2, and the program was built without HTTP/2, so it panicked.",
    ],
    affected: &[Affected { package: "reqwest", ranges: REQWEST, cured_in: &["0.12.28"] }],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Update,
            "Update reqwest to 0.12.1 or newer, which offers h2 only where it can speak it.",
        )
        .commands(&["{cargo_update}", "cargo update -p reqwest@0.12 --precise 0.12.28"]),
        Remedy::lasting(
            RemedyKind::Feature,
            "Or switch the feature http2 on.",
        )
        .commands(&["cargo add reqwest@0.12 --features http2"]),
        Remedy::lasting(
            RemedyKind::Code,
            "In a client of your own on hyper-util, take h2 out of the connector's ALPN, or build hyper-util with http2.",
        )
        .commands(&["cargo add hyper-util@0.1 --features http2"]),
        Remedy::stop_gap(
            RemedyKind::Code,
            "Until then hold the client to HTTP/1.1.",
        )
        .code("let client = reqwest::Client::builder().http1_only().build()?;"),
    ],
    not_remedies: &[],
    references: &[
        "reqwest 0.12.1, changelog (fix panic when the peer negotiates h2 without the feature http2)",
        "hyper-util 0.1.21, src/client/legacy/client.rs (http2 feature is not enabled)",
    ],
    lab: Lab::None("the lab's servers speak TLS and no HTTP/2"),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
