mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::Condition::{All, Any, Is, Not, Unless};
use crate::condition::{Pattern, said, setting};
use crate::evidence::{Connection, Said, Setting};
use crate::symptoms::GREETS_IN_CLEAR;

pub(super) static CAUSE: Cause = Cause {
    name: "starttls-vs-implicit-tls",
    title: "TLS from the first byte on a port that greets in clear (STARTTLS), or the other way round",
    at: Where::Client,
    group: Group::Connection,
    condition: Any(&[
        Is(Pattern::Connection(Connection::GreetsInClear)),
        Is(Pattern::Connection(Connection::TlsAtOnce)),
        said(Said::StartTlsRequired),
        All(&[said(Said::NotTls), Is(Pattern::Connection(Connection::OtherProtocol))]),
        All(&[
            said(Said::TimedOut),
            Any(&[
                Not(&Unless(&setting(Setting::Smtp))),
                Not(&Unless(&setting(Setting::MailBox))),
                Not(&Unless(&setting(Setting::PortOfImplicitTls))),
            ]),
            Is(Pattern::Connection(Connection::SpeaksTls)),
        ]),
    ]),
    signs: &[Sign::new(GREETS_IN_CLEAR, 25)],
    rivals: &["starttls-not-offered"],
    summaries: &[
        "{target} speaks {protocol}, which begins in clear and takes TLS only after {request} ({first_bytes}); the client begins with TLS.",
        "{target} speaks {protocol}, which begins in clear: TLS comes after {request}, or at once; client and server disagree on which.",
        "{target} greets in clear and takes TLS only after STARTTLS ({first_bytes}), or it expects TLS at once and the client waits for its greeting.",
        "The client and the server disagree on when TLS begins: from the first byte (ports 465, 993, 995, 636), or after STARTTLS (587, 25, 143, 110, 389, 21, 5432).",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Code,
            "On a STARTTLS port (587, 25), let the client begin in clear and upgrade: lettre's starttls_relay, not relay.",
        )
        .code(
            "let mailer = lettre::SmtpTransport::starttls_relay(\"smtp.example\")?\n    .port(587)\n    .build();",
        ),
        Remedy::lasting(
            RemedyKind::Code,
            "Or keep TLS from the first byte and take its port: 465 for submission, 993 for IMAP, 995 for POP3, 636 for LDAP, 990 for FTP.",
        )
        .code("let mailer = lettre::SmtpTransport::relay(\"smtp.example\")?\n    .port(465)\n    .build();"),
        Remedy::lasting(
            RemedyKind::Environment,
            "In programs with two switches (use_tls, use_starttls), set one of them alone: the first means TLS from the first byte.",
        ),
        Remedy::lasting(
            RemedyKind::Network,
            "A TLS-terminating proxy before PostgreSQL or SMTP must speak the upgrade itself, or pass the bytes through; most HTTP proxies do neither.",
        )
        .commands(&["openssl s_client -connect {target} -starttls smtp </dev/null"]),
    ],
    not_remedies: &[],
    references: &[
        "RFC 3207 (SMTP over TLS), RFC 8314 section 3 (implicit TLS for mail)",
        "RFC 9051 section 6.2.1 (IMAP STARTTLS)",
        "PostgreSQL, Frontend/Backend Protocol, section SSL Session Encryption",
        "lettre 0.11, SmtpTransport::relay and starttls_relay",
    ],
    lab: Lab::Scenario("starttls-vs-implicit-tls"),
    reports: 4,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
