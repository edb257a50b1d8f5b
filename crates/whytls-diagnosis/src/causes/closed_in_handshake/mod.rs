mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::Condition::{All, Any, Is};
use crate::condition::Pattern;
use crate::condition::said;
use crate::evidence::{Alert, Connection, Said};
use crate::symptoms::{AFTER_HANDSHAKE, IN_HANDSHAKE};

pub(super) static CAUSE: Cause = Cause {
    name: "closed-in-handshake",
    title: "The peer closes the connection during the handshake, without an alert",
    at: Where::Server,
    group: Group::Connection,
    condition: Any(&[
        Is(Pattern::Connection(Connection::ClosedInHandshake)),
        said(Said::HandshakeEof),
        said(Said::Received(Alert::CloseNotify)),
        said(Said::Received(Alert::UserCanceled)),
        All(&[said(Said::Eof), IN_HANDSHAKE]),
        // After the handshake the same words mean a missing close_notify.
        All(&[
            said(Said::Eof),
            Is(Pattern::Connection(Connection::ClosedInHandshake)),
        ]),
    ]),
    signs: &[Sign::new(All(&[]), 6), Sign::new(AFTER_HANDSHAKE, -10)],
    rivals: &["connection-reset-in-handshake"],
    summaries: &[
        "{target} closes TCP after {detail} and says nothing about why.",
        "{target} closes TCP in the middle of the handshake and says nothing about why.",
        "The peer closed TCP in the middle of the handshake and said nothing about why.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Server,
            "Read the server's log for the time of the attempt: most servers write there why they closed.",
        )
        .commands(&["sudo journalctl -u nginx --since -5min; sudo tail -n 20 /var/log/nginx/error.log"]),
        Remedy::lasting(
            RemedyKind::Network,
            "Ask for an exception from the firewall or proxy on the way, if the server's log knows nothing of the attempt.",
        ),
        Remedy::lasting(
            RemedyKind::Code,
            "Send the server's name: dial the name and not the address, since some servers close when SNI is missing.",
        )
        .commands(&["openssl s_client -connect {target} -servername {host} </dev/null"]),
        Remedy::stop_gap(
            RemedyKind::Code,
            "If the server takes TLS 1.2 and breaks off at TLS 1.3, limit this one client until the server is mended.",
        )
        .code("let client = reqwest::Client::builder().max_tls_version(reqwest::tls::Version::TLS_1_2).build()?;"),
    ],
    not_remedies: &[],
    references: &[
        "RFC 8446 section 6 (alert protocol), section 6.1 (closure alerts)",
        "tokio-rustls 0.26, src/common/handshake.rs (tls handshake eof)",
    ],
    lab: Lab::Scenario("closed-in-handshake"),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
