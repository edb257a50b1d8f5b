mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::Condition::{All, Any, Is, Not, Unless};
use crate::condition::{Pattern, said, setting};
use crate::evidence::{Alert, Said, Server, Setting};

pub(super) static CAUSE: Cause = Cause {
    name: "trailing-dot-in-name",
    title: "The host name ends in a dot, which is sent as SNI or compared with the certificate as it stands",
    at: Where::Client,
    group: Group::Connection,
    condition: Any(&[
        Is(Pattern::Server(Server::RefusesTrailingDot)),
        All(&[
            Any(&[
                said(Said::NameMismatch),
                said(Said::Received(Alert::UnrecognizedName)),
                said(Said::ServerNameInvalid),
                said(Said::SniInvalid),
                said(Said::SniUnknown),
            ]),
            Not(&Unless(&setting(Setting::TrailingDotDialled))),
        ]),
    ]),
    signs: &[Sign::new(All(&[]), 20)],
    rivals: &["name-mismatch"],
    summaries: &[
        "The URL's host name ends in a dot; this client sends it, or compares it, with the dot, and no certificate has one.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Code,
            "Take the dot off before the name is handed to TLS or written into the URL; keep it, if at all, for the DNS query alone.",
        )
        .code(
            "let host = \"api.example.\".trim_end_matches('.');\n\
             let name = rustls::pki_types::ServerName::try_from(host)?;",
        ),
        Remedy::lasting(
            RemedyKind::Update,
            "rustls 0.19 and newer leave the dot off in SNI and compare without it: raise older ones.",
        )
        .commands(&["cargo update -p rustls --precise 0.23.46"]),
        Remedy::lasting(
            RemedyKind::Update,
            "On Windows, rustls-platform-verifier compares without the dot since 0.7.1.",
        )
        .commands(&["cargo update -p rustls-platform-verifier --precise 0.7.1"]),
        Remedy::lasting(
            RemedyKind::Feature,
            "native-tls with OpenSSL sends and compares the name with its dot in every version: use rustls where names with a dot cannot be avoided.",
        )
        .commands(&["cargo add reqwest@0.12 --no-default-features --features rustls-tls"]),
    ],
    not_remedies: &[],
    references: &[
        "RFC 6066 section 3 (HostName: without a trailing dot)",
        "https://github.com/rustls/rustls-platform-verifier/issues/240",
        "rustls 0.19, release notes (trailing dot in SNI)",
    ],
    lab: Lab::None("the fault lies in the name that is dialled, not in a server"),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
