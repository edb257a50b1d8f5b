mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Where};
use crate::condition::Condition::{All, Any, Is};
use crate::condition::{Pattern, said};
use crate::evidence::{Certificate, Said};

pub(super) static CAUSE: Cause = Cause {
    name: "chain-out-of-order",
    title: "The certificates after the server's own are not in the order of the path",
    at: Where::Server,
    group: Group::Advice,
    condition: Any(&[
        Is(Pattern::Certificate(Certificate::OutOfOrder)),
        said(Said::ChainUnsorted),
        All(&[said(Said::EndEntityAsCa), Is(Pattern::Certificate(Certificate::OutOfOrder))]),
    ]),
    signs: &[],
    rivals: &[],
    summaries: &[
        "{target} sends the certificates above its own out of order; most clients sort them, some old ones give up.",
        "The server sends the certificates above its own out of order; most clients sort them, some old ones give up.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Server,
            "Order the file: the server's own certificate, then the one that issued it, and so on upwards; leave the root out.",
        )
        .commands(&[
            "cat server.pem intermediate.pem upper-intermediate.pem > fullchain.pem && sudo nginx -t && sudo systemctl reload nginx",
        ]),
    ],
    not_remedies: &[],
    references: &[
        "RFC 8446 section 4.4.2 (clients should be prepared for any order)",
        "RFC 5246 section 7.4.2 (each certificate certifies the one before it)",
    ],
    lab: Lab::Scenario("chain-out-of-order"),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
