mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Where};
use crate::condition::Condition::{All, Any, Unless};
use crate::condition::{said, setting};
use crate::evidence::{Said, Setting};

pub(super) static CAUSE: Cause = Cause {
    name: "plain-http-refused-by-client",
    title: "The client takes https alone, and got an http:// URL",
    at: Where::Client,
    group: Group::Connection,
    condition: Any(&[
        All(&[said(Said::HttpRefused), Unless(&setting(Setting::RedirectFollowed))]),
        All(&[said(Said::SchemeMissing), setting(Setting::Rustls)]),
    ]),
    signs: &[],
    rivals: &[],
    summaries: &[
        "The client is set to take https alone and was given {target} without TLS; nothing was sent.",
        "The client, or its connector, is set to take https alone and was given a URL of another scheme; nothing was sent.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Code,
            "Write https:// in the URL, and give the service a certificate (for a development server: one of a private CA that the client trusts).",
        )
        .commands(&["curl -sSI https://{target}/"]),
        Remedy::lasting(
            RemedyKind::Code,
            "If this client must speak to a service in clear (MinIO or LocalStack on loopback), build its connector with https_or_http in place of https_only, and leave reqwest's https_only(false).",
        )
        .code(
            "let connector = hyper_rustls::HttpsConnectorBuilder::new()\n    .with_native_roots()?\n    .https_or_http()\n    .enable_http1()\n    .build();",
        ),
        Remedy::lasting(
            RemedyKind::Environment,
            "On Android, permit cleartext for that one host in network_security_config.xml, not for all.",
        ),
        Remedy::lasting(
            RemedyKind::Update,
            "hyper-rustls 0.25.0 to 0.27.4 let http pass although https_only was set: what worked there by mistake is refused since 0.27.5.",
        )
        .commands(&["cargo tree --invert hyper-rustls"]),
    ],
    not_remedies: &[],
    references: &[
        "hyper-rustls 0.27.10, src/connector.rs (unsupported scheme http)",
        "reqwest 0.12.28, src/error.rs (BadScheme)",
        "https://github.com/jasonwhite/rudolfs/issues/57",
    ],
    lab: Lab::None("the client refuses before it connects"),
    reports: 3,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
