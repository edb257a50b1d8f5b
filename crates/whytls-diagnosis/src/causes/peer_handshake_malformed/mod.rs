mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Where};
use crate::condition::said;
use crate::evidence::Said;

pub(super) static CAUSE: Cause = Cause {
    name: "peer-handshake-malformed",
    title: "A handshake message of the peer breaks the protocol",
    at: Where::Server,
    group: Group::Negotiation,
    condition: said(Said::PeerMalformed),
    signs: &[],
    rivals: &["version-intolerance"],
    summaries: &[
        "A handshake message of the peer breaks the protocol ({detail}).",
        "A handshake message of the peer breaks the protocol.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Server,
            "Update the TLS library of the other side; what is refused here breaks a rule that all current libraries keep.",
        ),
        Remedy::lasting(
            RemedyKind::Network,
            "Try from another network, to see whether a box between changes the messages.",
        )
        .commands(&["openssl s_client -connect {target} -servername {host} -trace </dev/null"]),
        Remedy::lasting(
            RemedyKind::Update,
            "Update rustls on this side too: some of its checks were too strict and have been mended.",
        )
        .commands(&["cargo update -p rustls"]),
        Remedy::lasting(
            RemedyKind::Server,
            "If the other side is current, report it to its maker with a recording of the handshake.",
        )
        .commands(&[
            "sudo tcpdump -n -s0 -w handshake.pcap 'host {host}'",
            "sudo tcpdump -n -s0 -w handshake.pcap 'port 443'",
        ]),
    ],
    not_remedies: &[],
    references: &[
        "RFC 8446 section 4 (handshake protocol), section 6.2 (decode_error, illegal_parameter)",
        "RFC 5246 section 7.4",
        "rustls 0.23.46, src/error.rs (PeerMisbehaved, InvalidMessage)",
    ],
    lab: Lab::None("each such message needs a peer of its own that breaks one rule"),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
