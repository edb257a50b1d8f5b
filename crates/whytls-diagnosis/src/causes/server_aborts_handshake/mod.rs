mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::Condition::{All, Any, Is};
use crate::condition::{Pattern, said};
use crate::evidence::{Alert, Said, Server};

pub(super) static CAUSE: Cause = Cause {
    name: "server-aborts-handshake",
    title: "The server begins the handshake and then breaks it off with an alert",
    at: Where::Server,
    group: Group::Negotiation,
    condition: Any(&[
        Is(Pattern::Server(Server::AbortsHandshake)),
        All(&[
            said(Said::Received(Alert::InternalError)),
            Is(Pattern::Server(Server::AbortsHandshake)),
        ]),
    ]),
    signs: &[Sign::new(said(Said::Received(Alert::InternalError)), 3)],
    rivals: &[],
    summaries: &[
        "{target} takes the ClientHello, begins the handshake, and then breaks it off with the alert {alert}: something fails on its side.",
        "The server begins the handshake and then breaks it off: something fails on its side.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Server,
            "Read the server's log for the time of the attempt: a key that cannot sign, a module that fails, or a session store that is away is written there.",
        )
        .commands(&["sudo journalctl -u nginx --since -5min; sudo tail -n 20 /var/log/nginx/error.log"]),
        Remedy::lasting(
            RemedyKind::Server,
            "Make sure that key and certificate belong together: both commands must print the same.",
        )
        .commands(&[
            "openssl x509 -in server.pem -noout -pubkey; openssl pkey -in server.key -pubout",
        ]),
        Remedy::lasting(
            RemedyKind::Network,
            "Try from another network: a box on the way that changes a message makes both sides disagree at the end of the handshake (decrypt_error).",
        )
        .commands(&["openssl s_client -connect {target} -servername {host} -trace </dev/null"]),
    ],
    not_remedies: &[],
    references: &["RFC 8446 section 6.2 (decrypt_error, internal_error, insufficient_security)"],
    lab: Lab::Scenario("server-aborts-handshake"),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
