mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::Condition::{All, Any, Is};
use crate::condition::{Pattern, said, setting};
use crate::evidence::{Alert, Said, Server, Setting};
use crate::symptoms::ADDRESS_DIALLED;

pub(super) static CAUSE: Cause = Cause {
    name: "sni-required",
    title: "The server needs a server name (SNI), and the client sent none",
    at: Where::Client,
    group: Group::Connection,
    condition: Any(&[
        Is(Pattern::Server(Server::NeedsName)),
        All(&[
            Any(&[said(Said::Received(Alert::MissingExtension)), said(Said::Received(Alert::InternalError))]),
            setting(Setting::AddressDialled),
        ]),
        All(&[
            Any(&[
                said(Said::Received(Alert::HandshakeFailure)),
                said(Said::Received(Alert::UnrecognizedName)),
                said(Said::Received(Alert::AccessDenied)),
                said(Said::HandshakeEof),
                said(Said::Reset),
            ]),
            ADDRESS_DIALLED,
            Is(Pattern::Server(Server::RefusesAll)),
        ]),
    ]),
    signs: &[Sign::new(ADDRESS_DIALLED, 20)],
    rivals: &[],
    summaries: &[
        "{target} was dialled by address, so no server name (SNI) was sent, and the server refuses such a handshake with {alert}.",
        "{target} was dialled by address, so no server name (SNI) was sent; the server needs one.",
        "The server may be refusing the handshake because no server name (SNI) was sent, as when the URL holds an address or SNI is switched off.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Code,
            "Dial the name, not the address. Where DNS does not know it, tell the client which address it has.",
        )
        .code(
            "let client = reqwest::Client::builder().resolve(\"api.example\", \"192.0.2.7:443\".parse()?).build()?;",
        ),
        Remedy::lasting(
            RemedyKind::Code,
            "Switch SNI on again, if the program has switched it off: tls_sni(true) in reqwest, enable_sni in rustls.",
        )
        .code("let client = reqwest::Client::builder().tls_sni(true).build()?;"),
        Remedy::lasting(
            RemedyKind::Server,
            "Give the server a default certificate for clients without SNI (nginx: default_server).",
        )
        .commands(&["sudo nginx -T | grep -n 'listen.*default_server'"]),
    ],
    not_remedies: &[],
    references: &[
        "RFC 6066 section 3 (server_name)",
        "RFC 8446 section 9.2 (missing_extension where server_name is required)",
        "reqwest 0.12, ClientBuilder::tls_sni",
    ],
    lab: Lab::Scenario("sni-required"),
    reports: 2,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
