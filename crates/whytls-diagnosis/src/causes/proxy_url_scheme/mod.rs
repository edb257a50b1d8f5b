mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::Condition::{All, Any, Is};
use crate::condition::{Pattern, said};
use crate::evidence::{Connection, Environment, Said};
use crate::symptoms::BY_A_PROXY;

pub(super) static CAUSE: Cause = Cause {
    name: "proxy-url-scheme",
    title: "The proxy is given with a scheme that the client does not support, or with https:// although it speaks in clear",
    at: Where::Environment,
    group: Group::Connection,
    condition: Any(&[
        Is(Pattern::Connection(Connection::ProxyOfOtherScheme)),
        said(Said::ProxySchemeUnsupported),
        All(&[said(Said::NotTls), BY_A_PROXY, Is(Pattern::Environment(Environment::ProxySet))]),
    ]),
    signs: &[Sign::new(BY_A_PROXY, 6), Sign::new(said(Said::ProxySchemeUnsupported), 10)],
    rivals: &[],
    summaries: &[
        "The proxy {proxy} is not spoken to as its URL says: it speaks {reply}.",
        "The client does not take the proxy's URL as it is written: its scheme is one that it does not support, or https:// stands before a proxy that speaks in clear.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Environment,
            "Write http:// before the proxy's host, even for https targets: the scheme is how the proxy itself is spoken to, and nearly all are spoken to in clear.",
        )
        .commands(&["export HTTPS_PROXY=http://proxy.example:3128"]),
        Remedy::lasting(
            RemedyKind::Feature,
            "For socks5:// and socks5h://, switch the client's feature on: `socks` in reqwest, `socks-proxy` in ureq.",
        )
        .commands(&["cargo add reqwest --features socks"]),
        Remedy::lasting(
            RemedyKind::Environment,
            "Look for the variable that is set: lower-case names count too, and ALL_PROXY counts for every scheme.",
        )
        .commands(&["env | grep -i _proxy"]),
    ],
    not_remedies: &[],
    references: &[
        "reqwest 0.12.28, src/proxy.rs (unknown proxy scheme)",
        "ureq 3.5.2, src/proxy.rs (InvalidProxyUrl)",
        "curl manual, --proxy: protocol prefixes",
    ],
    lab: Lab::Scenario("proxy-url-scheme"),
    reports: 1,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
