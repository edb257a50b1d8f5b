mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::Condition::{All, Any, Is};
use crate::condition::Pattern;
use crate::condition::said;
use crate::evidence::Connection;
use crate::evidence::Said;

pub(super) static CAUSE: Cause = Cause {
    name: "no-answer",
    title: "TCP connects, and the ClientHello is never answered",
    at: Where::Server,
    group: Group::Connection,
    condition: Any(&[
        Is(Pattern::Connection(Connection::Silent)),
        All(&[
            said(Said::TimedOut),
            Is(Pattern::Connection(Connection::Silent)),
        ]),
    ]),
    signs: &[Sign::new(All(&[]), 4)],
    rivals: &["slow-peer"],
    summaries: &[
        "{target} accepts TCP and answers nothing to the ClientHello within {limit}.",
        "The time limit passed: the peer may accept TCP and never answer the ClientHello.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Server,
            "See whether the process behind the port is alive and reads: a full backlog still accepts TCP.",
        )
        .commands(&["sudo ss -ltnp && sudo ss -tn state established"]),
        Remedy::lasting(
            RemedyKind::Network,
            "Where large packets vanish on the way (VPN, tunnel), lower the MTU or clamp the MSS: a ClientHello with a post-quantum key share needs two packets.",
        )
        .commands(&["ping -M do -s 1472 {host}"]),
        Remedy::lasting(
            RemedyKind::Code,
            "If the peer waits for a greeting or for STARTTLS, speak its protocol first.",
        )
        .commands(&["openssl s_client -connect {target} -starttls postgres </dev/null"]),
        Remedy::stop_gap(
            RemedyKind::Code,
            "Give the client a limit for connecting, so that it fails soon and says where.",
        )
        .code("let client = reqwest::Client::builder().connect_timeout(std::time::Duration::from_secs(5)).build()?;"),
    ],
    not_remedies: &[],
    references: &[
        "RFC 8446 section 4.1.2 (ClientHello)",
        "RFC 4821 (packetization layer path MTU discovery)",
    ],
    lab: Lab::Scenario("no-answer"),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
