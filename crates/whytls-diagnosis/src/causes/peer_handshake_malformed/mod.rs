mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::Condition::{All, Any, Is, Not, Unless};
use crate::condition::{Pattern, said};
use crate::evidence::{Alert, KeyExchangeSignature, Said, Server};

pub(super) static CAUSE: Cause = Cause {
    name: "peer-handshake-malformed",
    title: "A handshake message of the peer breaks the protocol",
    at: Where::Server,
    group: Group::Negotiation,
    condition: Any(&[
        Is(Pattern::Server(Server::SendsMalformed)),
        said(Said::PeerMalformed),
        said(Said::Received(Alert::Other)),
        All(&[
            said(Said::SignedKxWithWrongAlgorithm),
            Not(&Unless(&Is(Pattern::KeyExchangeSignature(KeyExchangeSignature::Other)))),
        ]),
        // These have causes of their own, which are tried first.
        All(&[
            Any(&[
                said(Said::PeerUnexpectedMessage),
                said(Said::UnsolicitedExtension),
                said(Said::CertificateTypeUnsolicited),
                said(Said::KeyEpochFragment),
                said(Said::UncompressedPointsMissing),
                said(Said::EcPointFormatsMissing),
                said(Said::SignedWithUnofferedScheme),
                said(Said::LimitExceeded),
                said(Said::HandshakeUnreadable),
                said(Said::Received(Alert::UnexpectedMessage)),
                said(Said::Received(Alert::IllegalParameter)),
                said(Said::Received(Alert::DecodeError)),
                said(Said::Received(Alert::UnsupportedExtension)),
                said(Said::Received(Alert::MissingExtension)),
                said(Said::Received(Alert::RecordOverflow)),
                said(Said::Received(Alert::Other)),
            ]),
            Not(&Is(Pattern::Server(Server::RefusesAll))),
        ]),
    ]),
    signs: &[
        Sign::new(said(Said::Received(Alert::UnexpectedMessage)), 8),
        Sign::new(said(Said::Received(Alert::UnsupportedExtension)), 4),
    ],
    rivals: &["version-intolerance"],
    summaries: &[
        "A handshake message of the peer breaks the protocol ({detail}).",
        "The peer says by {alert} that a handshake message of this side breaks the protocol; one of the two, or a box between, is at fault.",
        "A handshake message breaks the protocol, as the side that read it says.",
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
    lab: Lab::Scenario("peer-handshake-malformed"),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
