mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Where};
use crate::condition::said;
use crate::evidence::Said;

pub(super) static CAUSE: Cause = Cause {
    name: "handshake-bytes-across-key-change",
    title: "Handshake bytes stand on both sides of a change of keys",
    at: Where::Server,
    group: Group::Negotiation,
    condition: said(Said::KeyEpochFragment),
    signs: &[],
    rivals: &[],
    summaries: &[
        "The peer packed handshake bytes behind the message that changes the keys, into the same record, or changed its mind after a HelloRetryRequest: bytes of one key would count for the next, and rustls (strictly from 0.23.45 on) refuses that.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Server,
            "Update the peer's TLS library: every message that changes keys has to end its record (RFC 8446 section 5.1). On a rustls server the faulty party is the client.",
        ),
        Remedy::lasting(
            RemedyKind::Network,
            "If it fails only on one network, something on the way merges or rewrites records; connect without it to be sure.",
        )
        .commands(&["whytls check {target}"]),
        Remedy::stop_gap(
            RemedyKind::Downgrade,
            "If you have to go back to an older rustls to reach the peer, know that 0.23.13 to 0.23.44 have RUSTSEC-2026-0285 for taking such messages.",
        )
        .commands(&["cargo update -p rustls --precise 0.23.43"]),
    ],
    not_remedies: &[],
    references: &[
        "RFC 8446 section 5.1 (messages must not span key changes)",
        "RUSTSEC-2026-0285",
        "https://github.com/rustls/rustls/pull/3265",
    ],
    lab: Lab::None("a peer that breaks the protocol on purpose; there is no scenario yet"),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
