mod zh;

use crate::cause::{Affected, Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::Condition::{All, Any, Not, Unless};
use crate::condition::{package, said, setting};
use crate::evidence::{Alert, Said, Setting};

const REQWEST: &[(&str, &str)] = &[("0.12.0", "0.12.2")];

pub(super) static CAUSE: Cause = Cause {
    name: "alpn-missing-through-socks",
    title: "reqwest 0.12.0 and 0.12.1 send no ALPN through a SOCKS proxy with rustls",
    at: Where::Dependency,
    group: Group::Negotiation,
    condition: All(&[
        Any(&[
            said(Said::AlpnNotNegotiated),
            said(Said::HttpVersionMixup),
            said(Said::HttpUnreadable),
            said(Said::Received(Alert::NoApplicationProtocol)),
        ]),
        package("reqwest", REQWEST),
        setting(Setting::Socks),
        Not(&Unless(&Any(&[package("reqwest", REQWEST), setting(Setting::Socks)]))),
    ]),
    signs: &[Sign::new(package("reqwest", REQWEST), 20), Sign::new(setting(Setting::Socks), 3)],
    rivals: &["alpn-mismatch", "http-version-mixup"],
    summaries: &[
        "{package} sends no ALPN through a SOCKS proxy, so the server cannot choose HTTP/2.",
        "Through a SOCKS proxy the client may send no ALPN: reqwest 0.12.0 and 0.12.1 with rustls do not.",
    ],
    affected: &[Affected { package: "reqwest", ranges: REQWEST, cured_in: &["0.12.28"] }],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Update,
            "Update reqwest to 0.12.2 or newer; it sends ALPN through SOCKS too.",
        )
        .commands(&["{cargo_update}", "cargo update -p reqwest@0.12 --precise 0.12.28"]),
        Remedy::stop_gap(
            RemedyKind::Network,
            "Until then go through an HTTP proxy, where these versions do send it.",
        )
        .code("let client = reqwest::Client::builder().proxy(reqwest::Proxy::all(\"http://proxy.example:3128\")?).build()?;"),
    ],
    not_remedies: &[],
    references: &["reqwest 0.12.2, changelog (ALPN with rustls through SOCKS)", "RFC 7301 section 3.1"],
    lab: Lab::None("it takes a SOCKS proxy and a server that insists on ALPN"),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
