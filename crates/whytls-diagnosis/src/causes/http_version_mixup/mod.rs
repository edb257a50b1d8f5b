mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::Condition::{All, Any, Is, Unless};
use crate::condition::{Pattern, known, package, said, setting};
use crate::evidence::{Said, Server, Setting};

pub(super) static CAUSE: Cause = Cause {
    name: "http-version-mixup",
    title: "One side speaks HTTP/2 on this connection, the other HTTP/1.1",
    at: Where::Client,
    group: Group::Negotiation,
    condition: Any(&[
        Is(Pattern::Server(Server::MixesHttpVersions)),
        said(Said::HttpVersionMixup),
        // Over TLS it was HTTP/2 frames that did not parse.
        All(&[
            said(Said::HttpUnreadable),
            known!(Any(&[setting(Setting::Reqwest), setting(Setting::Hyper)])),
            Unless(&setting(Setting::PlainUrlDialled)),
        ]),
    ]),
    signs: &[Sign::new(setting(Setting::HttpVersion2), 3)],
    rivals: &["alpn-not-offered", "alpn-missing-through-socks", "h2-negotiated-but-http1-spoken"],
    summaries: &[
        "{target} chooses {protocol} by ALPN, and then answers in another version of HTTP.",
        "One side speaks HTTP/2 on this connection and the other HTTP/1.1: ALPN was not used, was left out, or was not kept to.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Update,
            "With the feature native-tls-alpn of reqwest 0.12.0 or 0.12.1: update to 0.12.2 or newer, which notices that HTTP/2 was agreed on.",
        )
        .commands(&["{cargo_update}", "cargo update -p reqwest@0.12 --precise 0.12.28"])
        .when(Unless(&Any(&[
            package("reqwest", &[("0.1.0", "0.12.0")]),
            package("reqwest", &[("0.12.2", "1.0.0")]),
        ]))),
        Remedy::lasting(
            RemedyKind::Code,
            "Leave the choice to ALPN: take http2_prior_knowledge, http2_only and http1_only out, unless the server is known to speak just that.",
        )
        .code("let client = reqwest::Client::builder().use_rustls_tls().build()?;"),
        Remedy::lasting(RemedyKind::Feature, "If the server speaks HTTP/2 alone, build the client with it.")
            .commands(&["cargo add reqwest@0.12 --features http2"]),
        Remedy::lasting(
            RemedyKind::Server,
            "Let the server answer ALPN, and speak what it answered; a proxy that passes TLS through must reach a backend that speaks the protocol agreed on.",
        )
        .commands(&["listen 443 ssl; http2 on;  # nginx 1.25.1 and newer"]),
        Remedy::stop_gap(RemedyKind::Code, "Hold this one client to HTTP/1.1 until the server is mended.")
            .code("let client = reqwest::Client::builder().http1_only().build()?;"),
    ],
    not_remedies: &[],
    references: &[
        "RFC 9113 section 3.2 (https), section 3.3 (prior knowledge), section 3.4 (connection preface)",
        "RFC 7301 section 3.2",
    ],
    lab: Lab::Scenario("http-version-mixup"),
    reports: 3,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
