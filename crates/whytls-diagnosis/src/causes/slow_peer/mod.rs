mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::Condition::{All, Any, Is};
use crate::condition::Pattern;
use crate::condition::said;
use crate::evidence::Connection;
use crate::evidence::Said;

pub(super) static CAUSE: Cause = Cause {
    name: "slow-peer",
    title: "The peer answers so slowly that the handshake does not end in time",
    at: Where::Server,
    group: Group::Connection,
    condition: Any(&[
        Is(Pattern::Connection(Connection::Slow)),
        All(&[
            said(Said::TimedOut),
            Is(Pattern::Connection(Connection::Slow)),
        ]),
    ]),
    signs: &[Sign::new(All(&[]), 2)],
    rivals: &["no-answer"],
    summaries: &[
        "{target} began to answer, and the handshake was not over within {limit}.",
        "The time limit passed: the peer may be answering too slowly.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Server,
            "Measure how long the server needs for a handshake, and give it what it lacks: processor time, or an ECDSA P-256 key in place of RSA 4096.",
        )
        .commands(&[
            "curl -sv --trace-time -o /dev/null https://{target}/",
            "openssl speed ecdsap256 rsa4096",
        ]),
        Remedy::lasting(
            RemedyKind::Network,
            "If the server is quick near by and slow from here, look for loss on the way.",
        )
        .commands(&["mtr -rwc 50 {host}"]),
        Remedy::stop_gap(
            RemedyKind::Code,
            "Raise the client's limit for connecting, and keep connections open so that few handshakes are needed.",
        )
        .code("let client = reqwest::Client::builder().connect_timeout(std::time::Duration::from_secs(30)).build()?;"),
    ],
    not_remedies: &[],
    references: &["RFC 8446 section 2 (round trips of the handshake)", "RFC 6298 (TCP retransmission timer)"],
    lab: Lab::Scenario("slow-peer"),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
