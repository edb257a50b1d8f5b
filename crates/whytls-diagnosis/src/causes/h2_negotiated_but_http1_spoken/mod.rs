mod zh;

use crate::cause::{Affected, Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::Condition::{All, Any};
use crate::condition::{package, said};
use crate::evidence::Said;

const REQWEST: &[(&str, &str)] = &[("0.12.0", "0.12.2"), ("0.13.0", "0.13.2")];
const ACTIX: &[(&str, &str)] = &[("3.0.0", "3.13.6")];

pub(super) static CAUSE: Cause = Cause {
    name: "h2-negotiated-but-http1-spoken",
    title: "A library of these versions agrees on h2 by ALPN and then speaks HTTP/1.1",
    at: Where::Dependency,
    group: Group::Negotiation,
    condition: All(&[
        Any(&[said(Said::HttpVersionMixup), said(Said::HttpUnreadable)]),
        Any(&[package("reqwest", REQWEST), package("actix-http", ACTIX)]),
    ]),
    signs: &[Sign::new(Any(&[package("reqwest", REQWEST), package("actix-http", ACTIX)]), 20)],
    rivals: &["http-version-mixup"],
    summaries: &[
        "{package} agrees on h2 by ALPN and then speaks HTTP/1.1.",
        "A library may agree on h2 by ALPN and then speak HTTP/1.1: reqwest 0.12.0 and 0.12.1 with native-tls-alpn, reqwest 0.13.0 and 0.13.1 with native-tls and without http2, and servers with actix-http before 3.13.6 without http2 do.",
    ],
    affected: &[
        Affected { package: "reqwest", ranges: REQWEST, cured_in: &["0.12.28", "0.13.5"] },
        Affected { package: "actix-http", ranges: ACTIX, cured_in: &["3.13.6"] },
    ],
    remedies: &[
        Remedy::lasting(RemedyKind::Update, "Update reqwest to 0.12.2 or newer.")
            .commands(&["{cargo_update}", "cargo update -p reqwest@0.12 --precise 0.12.28"])
            .when(package("reqwest", &[("0.12.0", "0.12.2")])),
        Remedy::lasting(RemedyKind::Update, "Update reqwest 0.13 to 0.13.2 or newer.")
            .commands(&["{cargo_update}", "cargo update -p reqwest@0.13 --precise 0.13.5"])
            .when(package("reqwest", &[("0.13.0", "0.13.2")])),
        Remedy::lasting(RemedyKind::Update, "On an actix server: update actix-http to 3.13.6 or newer.")
            .commands(&["{cargo_update}", "cargo update -p actix-http --precise 3.13.6"])
            .when(package("actix-http", ACTIX)),
        Remedy::lasting(
            RemedyKind::Feature,
            "Or switch HTTP/2 on in that library, so that it can do what it offers.",
        )
        .commands(&["cargo add reqwest@0.13 --features http2"]),
        Remedy::stop_gap(RemedyKind::Code, "Hold the client to HTTP/1.1, which takes h2 out of its offer.")
            .code("let client = reqwest::Client::builder().http1_only().build()?;"),
    ],
    not_remedies: &[],
    references: &[
        "https://github.com/seanmonstar/reqwest/pull/2201",
        "https://github.com/seanmonstar/reqwest/issues/2927",
        "actix-http 3.13.6, CHANGES.md (h2 is removed from the ALPN offer without the feature http2)",
    ],
    lab: Lab::None("the lab's servers speak TLS and no HTTP/2"),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
