mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Where};
use crate::condition::Condition::{Any, Is};
use crate::condition::{Pattern, said};
use crate::evidence::{Alert, Said, Server};

pub(super) static CAUSE: Cause = Cause {
    name: "downgrade-detected",
    title: "The handshake was pulled down to an older version although both sides speak a newer one",
    at: Where::Network,
    group: Group::Negotiation,
    condition: Any(&[
        Is(Pattern::Server(Server::MarksDowngrade)),
        said(Said::Downgrade),
        said(Said::Received(Alert::InappropriateFallback)),
    ]),
    signs: &[],
    rivals: &[],
    summaries: &[
        "{target} chose {version} although TLS 1.3 was offered, and marks in its answer that it speaks a newer version itself: something between, or a fault of the server, pulled the handshake down.",
        "Both sides speak a newer version than was negotiated: something between them, a fault of the server, or a retry with an older version pulled the handshake down.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Network,
            "Look for the box between: connect from another network with TLS 1.3, and have what inspects TLS updated or taken out of the way.",
        )
        .commands(&["openssl s_client -connect {target} -servername {host} -tls1_3 </dev/null"]),
        Remedy::lasting(
            RemedyKind::Code,
            "If the program tries again with an older version after a failure, take that out: the server notices it (inappropriate_fallback), and the first failure is what needs a cure.",
        ),
        Remedy::lasting(
            RemedyKind::Server,
            "Update the server's TLS library: some put the mark of a downgrade into their answer although TLS 1.3 is switched off there.",
        ),
    ],
    not_remedies: &[],
    references: &[
        "RFC 8446 section 4.1.3 (the last eight bytes of ServerHello.random)",
        "RFC 7507 (TLS_FALLBACK_SCSV, inappropriate_fallback)",
        "rustls 0.23.46, PeerMisbehaved::AttemptedDowngradeToTls12WhenTls13IsSupported",
    ],
    lab: Lab::Scenario("downgrade-detected"),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
