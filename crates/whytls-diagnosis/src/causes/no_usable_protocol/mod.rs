mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::Condition::{All, Any, Is};
use crate::condition::{Pattern, said};
use crate::evidence::{Alert, Said, Server};

pub(super) static CAUSE: Cause = Cause {
    name: "no-usable-protocol",
    title: "The server refuses every version, suite and group that was tried",
    at: Where::Server,
    group: Group::Negotiation,
    condition: Any(&[
        Is(Pattern::Server(Server::RefusesAll)),
        All(&[
            Any(&[
                said(Said::Received(Alert::HandshakeFailure)),
                said(Said::Received(Alert::ProtocolVersion)),
            ]),
            Is(Pattern::Server(Server::RefusesAll)),
        ]),
    ]),
    signs: &[
        Sign::new(Any(&[said(Said::Received(Alert::HandshakeFailure)), said(Said::Received(Alert::ProtocolVersion))]), -5),
    ],
    rivals: &[],
    summaries: &[
        "{target} answers every hello with an alert, the first with {alert}, whichever versions, suites and groups are offered.",
        "The server answers every hello with an alert, whatever is offered.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Server,
            "Read the server's log at the time of the attempt: a server without certificate for that name, without readable key, or with an empty list of suites refuses everybody.",
        )
        .commands(&["sudo journalctl -u nginx --since -5min; sudo tail -n 20 /var/log/nginx/error.log"]),
        Remedy::lasting(
            RemedyKind::Server,
            "Have the server check its own configuration; one of protocols, suites and certificate leaves nothing over for the others.",
        )
        .commands(&["sudo nginx -t; sudo apachectl configtest"]),
        Remedy::lasting(
            RemedyKind::Code,
            "Dial it by the name that its certificate is for: some servers refuse every other name, and every client that sends none.",
        )
        .commands(&["openssl s_client -connect {target} -servername {host} </dev/null"]),
    ],
    not_remedies: &[],
    references: &["RFC 8446 section 4.1.1 (cryptographic negotiation), section 6.2 (error alerts)"],
    lab: Lab::Scenario("no-usable-protocol"),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
