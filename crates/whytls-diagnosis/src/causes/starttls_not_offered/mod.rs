mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Where};
use crate::condition::Condition::{Any, Is};
use crate::condition::{Pattern, said};
use crate::evidence::{Connection, Said};

pub(super) static CAUSE: Cause = Cause {
    name: "starttls-not-offered",
    title: "The client insists on STARTTLS, and the server does not offer it",
    at: Where::Server,
    group: Group::Connection,
    condition: Any(&[
        Is(Pattern::Connection(Connection::StartTlsNotOffered)),
        said(Said::StartTlsNotOffered),
    ]),
    signs: &[],
    rivals: &[],
    summaries: &[
        "{target} speaks {protocol} in clear and does not go on to TLS by {request}; it said {reply}.",
        "{target} does not offer STARTTLS, and the client goes on only with TLS.",
        "The server does not offer STARTTLS, and the client goes on only with TLS.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Server,
            "Switch STARTTLS on at the server: it is offered only when certificate and key are configured and readable (Postfix: smtpd_tls_cert_file, smtpd_tls_security_level = may).",
        )
        .commands(&["sudo postconf smtpd_tls_security_level smtpd_tls_cert_file smtpd_tls_key_file"]),
        Remedy::lasting(
            RemedyKind::Code,
            "If the server has a port with TLS from the first byte (465, 993, 995), use that one.",
        )
        .commands(&["openssl s_client -connect smtp.example:465 </dev/null"]),
        Remedy::lasting(
            RemedyKind::Network,
            "See whether a firewall takes the word STARTTLS out of the server's answer (Cisco: inspect esmtp; an antivirus's mail shield): ask from another network.",
        )
        .commands(&["openssl s_client -starttls smtp -connect {target} -crlf </dev/null"]),
        Remedy::stop_gap(
            RemedyKind::Code,
            "On loopback alone, and only there, speak to a development server in clear: lettre's builder_dangerous is meant for this.",
        )
        .code("let mailer = lettre::SmtpTransport::builder_dangerous(\"localhost\").port(1025).build();"),
    ],
    not_remedies: &[],
    references: &[
        "RFC 3207 section 4 (the STARTTLS command)",
        "RFC 8314 section 3 (implicit TLS)",
        "lettre 0.11.23, src/transport/smtp/client/connection.rs (STARTTLS is not supported on this server)",
    ],
    lab: Lab::Scenario("starttls-not-offered"),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
