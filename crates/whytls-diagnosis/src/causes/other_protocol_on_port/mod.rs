mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::Condition::{All, Any, Is};
use crate::condition::Pattern;
use crate::condition::said;
use crate::evidence::Connection;
use crate::evidence::Said;
use crate::symptoms::GREETS_IN_CLEAR;

pub(super) static CAUSE: Cause = Cause {
    name: "other-protocol-on-port",
    title: "Another protocol (SSH, SMTP, …) answers on that port",
    at: Where::Client,
    group: Group::Connection,
    condition: Any(&[
        Is(Pattern::Connection(Connection::OtherProtocol)),
        said(Said::OtherProtocolBanner),
        All(&[
            said(Said::NotTls),
            Is(Pattern::Connection(Connection::OtherProtocol)),
        ]),
    ]),
    signs: &[Sign::new(All(&[]), 3), Sign::new(GREETS_IN_CLEAR, 4)],
    rivals: &[],
    summaries: &[
        "{target} speaks {protocol}, not TLS ({first_bytes}).",
        "{target} speaks another protocol, not TLS ({first_bytes}).",
        "Another service may be listening on that port: what it sends first is no TLS record.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Code,
            "Correct host and port: look up on the server which service listens where.",
        )
        .commands(&["sudo ss -ltnp"]),
        Remedy::lasting(
            RemedyKind::Code,
            "If the service starts in clear and switches to TLS (SMTP, IMAP, FTP, PostgreSQL), use a client that does STARTTLS, or the port with TLS from the first byte (465, 993, 990).",
        )
        .commands(&["openssl s_client -connect {target} -starttls smtp </dev/null"]),
        Remedy::lasting(
            RemedyKind::Network,
            "Behind a router, a firewall or a container's port mapping: mend the rule that leads this port to the wrong service.",
        )
        .commands(&["docker ps --format 'table {{.Names}}\\t{{.Ports}}'"]),
    ],
    not_remedies: &[],
    references: &[
        "RFC 8446 section 4.1.2 (the client speaks first)",
        "RFC 3207 (SMTP over TLS), RFC 8314 (implicit TLS for mail)",
        "IANA, Service Name and Transport Protocol Port Number Registry",
    ],
    lab: Lab::Scenario("other-protocol-on-port"),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
