mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::Condition::{All, Any, Is};
use crate::condition::Pattern;
use crate::condition::{said, setting};
use crate::evidence::{Connection, Said, Setting};
use crate::symptoms::{BY_A_PROXY, GREETS_IN_CLEAR, ON_A_SERVER};

pub(super) static CAUSE: Cause = Cause {
    name: "plaintext-peer",
    title: "The peer answers with HTTP in clear where TLS was expected",
    at: Where::Server,
    group: Group::Connection,
    condition: Any(&[
        Is(Pattern::Connection(Connection::PlainHttp)),
        said(Said::PlainHttpAnswered),
        // A server in clear that was sent a ClientHello says so from its side.
        said(Said::ClientHelloReadAsOther),
        All(&[said(Said::NotTls), Is(Pattern::Connection(Connection::PlainHttp))]),
    ]),
    signs: &[
        Sign::new(setting(Setting::PortOfPlainHttp), 20),
        Sign::new(setting(Setting::LoopbackDialled), 2),
        Sign::new(GREETS_IN_CLEAR, -8),
        Sign::new(ON_A_SERVER, -12),
        Sign::new(BY_A_PROXY, -4),
    ],
    rivals: &["probe-traffic"],
    summaries: &[
        "{target} answers the ClientHello with HTTP in clear ({first_bytes}).",
        "One side spoke TLS and the other HTTP in clear: the first bytes were {first_bytes}.",
        "The peer's first bytes are no TLS record: most likely it speaks HTTP in clear on that port.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Code,
            "Dial the port that has TLS: 443 or 8443 where 80 or 8080 stands in the URL. For a proxy, its own URL begins with http:// even when https goes through it.",
        ),
        Remedy::lasting(
            RemedyKind::Server,
            "Switch TLS on for that port: in nginx the word ssl is missing in the listen line.",
        )
        .commands(&["sudo nginx -T | grep -nE 'listen|ssl_certificate'"]),
        Remedy::stop_gap(
            RemedyKind::Code,
            "On one machine or in a protected network: use http:// in the URL. Everybody on the way can read and change it.",
        )
        .commands(&["curl -sSI http://{target}/"]),
    ],
    not_remedies: &[],
    references: &[
        "RFC 8446 section 5.1 (record layer)",
        "RFC 9110 section 4.2.2 (https URI scheme)",
    ],
    lab: Lab::Scenario("plaintext-peer"),
    reports: 5,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
