mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::Condition::{All, Any, Is};
use crate::condition::Pattern;
use crate::condition::said;
use crate::evidence::Connection;
use crate::evidence::Said;

pub(super) static CAUSE: Cause = Cause {
    name: "garbage-answer",
    title: "The peer's answer is neither TLS nor a protocol that we know",
    at: Where::Server,
    group: Group::Connection,
    condition: Any(&[
        Is(Pattern::Connection(Connection::Garbage)),
        Is(Pattern::Connection(Connection::Endless)),
        All(&[
            said(Said::NotTls),
            Is(Pattern::Connection(Connection::Garbage)),
        ]),
    ]),
    signs: &[Sign::new(All(&[]), 2)],
    rivals: &["plaintext-peer", "other-protocol-on-port"],
    summaries: &[
        "{target} answers the ClientHello with bytes that are no TLS record ({first_bytes}).",
        "The peer's answer cannot be read as TLS.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Code,
            "Make sure that host and port are those of a TLS server: a binary protocol of its own looks like this.",
        )
        .commands(&["openssl s_client -connect {target} -msg </dev/null"]),
        Remedy::lasting(
            RemedyKind::Network,
            "Try from another network. If it works there, a middlebox on the first way changes the stream; record both and show them to whoever runs it.",
        )
        .commands(&["sudo tcpdump -w handshake.pcap host {host}"]),
        Remedy::lasting(
            RemedyKind::Server,
            "Look for a server that writes to the socket before or beside its TLS library (banners, health checks, PROXY protocol).",
        ),
    ],
    not_remedies: &[],
    references: &["RFC 8446 section 5.1 (a record's type, version and length)"],
    lab: Lab::Scenario("garbage-answer"),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
