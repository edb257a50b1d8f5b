mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::Condition::{All, Any, Is, Not, Unless};
use crate::condition::{Pattern, said, setting};
use crate::evidence::{Connection, Environment, Said, Setting};
use crate::symptoms::BY_A_PROXY;

pub(super) static CAUSE: Cause = Cause {
    name: "proxy-interferes",
    title: "A proxy, router or login portal refuses the tunnel, breaks it, or answers in the server's place",
    at: Where::Network,
    group: Group::Connection,
    condition: Any(&[
        Is(Pattern::Connection(Connection::ProxyRefuses)),
        Is(Pattern::Connection(Connection::ProxyBreaks)),
        said(Said::ProxyRefused),
        // A public name, and the certificate of a router.
        All(&[
            said(Said::NameMismatch),
            Not(&Unless(&setting(Setting::RouterNamed))),
            Not(&Unless(&setting(Setting::PublicHostDialled))),
        ]),
        All(&[
            said(Said::NotTls),
            Any(&[BY_A_PROXY, Not(&Unless(&setting(Setting::PortOfHttps)))]),
            Is(Pattern::Environment(Environment::ProxySet)),
        ]),
    ]),
    signs: &[
        Sign::new(setting(Setting::RouterNamed), 20),
        Sign::new(BY_A_PROXY, 8),
        Sign::new(Not(&Unless(&setting(Setting::PortOfHttps))), 1),
        Sign::new(setting(Setting::PublicHostDialled), 2),
    ],
    rivals: &["name-mismatch"],
    summaries: &[
        "The proxy {proxy} on the way to {target} lets no TLS through: {reply}.",
        "The proxy on the way to {target} did not open the tunnel: it refuses this host or port, wants a password, or hung up.",
        "Something on the way answers in the server's place: a proxy that refuses the tunnel or wants a password, a block page, a login portal.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Network,
            "Read what the proxy says: 407 wants a password, 403 forbids the host or the port, 502 and 503 could not reach it. Have the host permitted where it is forbidden.",
        )
        .commands(&["curl -sv -o /dev/null https://{target}/ 2>&1 | grep -iE 'proxy|CONNECT|HTTP/'"]),
        Remedy::lasting(
            RemedyKind::Environment,
            "If the host is reachable without proxy, name it in NO_PROXY; reqwest, ureq and curl all read that.",
        )
        .commands(&["export NO_PROXY={host},localhost,127.0.0.1"]),
        Remedy::lasting(
            RemedyKind::Code,
            "Give the proxy's user and password to the client, for this proxy alone.",
        )
        .code(
            "let proxy = reqwest::Proxy::https(\"http://proxy.example:3128\")?.basic_auth(\"user\", \"password\");\n\
             let client = reqwest::Client::builder().proxy(proxy).build()?;",
        ),
        Remedy::stop_gap(
            RemedyKind::Network,
            "In a hotel, a train or behind a provider's router: log in to the portal with a browser first, or try from another network.",
        )
        .commands(&["curl -sSI http://neverssl.com/"]),
    ],
    not_remedies: &[],
    references: &[
        "RFC 9110 section 9.3.6 (CONNECT), section 15.5.8 (407)",
        "hyper-util 0.1.21, src/client/legacy/connect/proxy/tunnel.rs",
        "https://github.com/DNSCrypt/dnscrypt-proxy/issues/701",
    ],
    lab: Lab::Scenario("proxy-interferes"),
    reports: 2,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
