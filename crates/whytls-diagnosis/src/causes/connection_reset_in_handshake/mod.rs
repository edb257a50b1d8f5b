mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::Condition::{All, Any, Is};
use crate::condition::Pattern;
use crate::condition::said;
use crate::evidence::Connection;
use crate::evidence::Said;
use crate::symptoms::{AFTER_HANDSHAKE, IN_HANDSHAKE};

pub(super) static CAUSE: Cause = Cause {
    name: "connection-reset-in-handshake",
    title: "The connection is reset (TCP RST) during the handshake",
    at: Where::Network,
    group: Group::Connection,
    condition: Any(&[
        Is(Pattern::Connection(Connection::ResetInHandshake)),
        Is(Pattern::Connection(Connection::ResetAfterHandshake)),
        All(&[said(Said::Reset), IN_HANDSHAKE]),
        All(&[
            said(Said::Reset),
            Is(Pattern::Connection(Connection::ResetInHandshake)),
        ]),
    ]),
    signs: &[Sign::new(All(&[]), 4), Sign::new(AFTER_HANDSHAKE, -2)],
    rivals: &["closed-in-handshake"],
    summaries: &[
        "The connection to {target} is reset after {detail}; that is the work of a firewall, or of a server that gave up.",
        "The connection to {target} is reset; in the handshake that is the work of a firewall, or of a server that gave up.",
        "The connection was reset; if during the handshake, then by a firewall or by a server that gave up.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Network,
            "Find out who resets: record on both ends. A reset that the server never sent comes from a box between, which needs a rule for this connection.",
        )
        .commands(&["sudo tcpdump -n 'host {host} and tcp[tcpflags] & (tcp-rst|tcp-syn) != 0'"]),
        Remedy::lasting(
            RemedyKind::Server,
            "If the server sends it: look for a crash, a full backlog or a connection limit at that moment.",
        )
        .commands(&["nstat -az TcpExtListenDrops TcpExtListenOverflows TcpExtTCPAbortOnData"]),
        Remedy::stop_gap(
            RemedyKind::Code,
            "If it happens now and then, try again with growing pauses; the request was not sent yet when the handshake fails.",
        ),
    ],
    not_remedies: &[],
    references: &[
        "RFC 9293 section 3.5.2 (reset generation)",
        "RFC 8446 section 6.2 (error alerts)",
    ],
    lab: Lab::Scenario("connection-reset-in-handshake"),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
