mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Where};
use crate::condition::Condition::{All, Any, Is};
use crate::condition::{Pattern, said};
use crate::evidence::{Alert, Said, Server};

pub(super) static CAUSE: Cause = Cause {
    name: "unrecognized-name",
    title: "The server has no certificate for the name that the client asks for",
    at: Where::Server,
    group: Group::Connection,
    condition: Any(&[
        Is(Pattern::Server(Server::RefusesName)),
        said(Said::Received(Alert::UnrecognizedName)),
        said(Said::SniUnknown),
        All(&[said(Said::Received(Alert::InternalError)), Is(Pattern::Server(Server::RefusesAll))]),
    ]),
    signs: &[],
    rivals: &["trailing-dot-in-name"],
    summaries: &[
        "{target} has no certificate for the name that was sent as SNI, and refused the handshake with {alert}.",
        "{target} has no certificate for the name {host} that was sent as SNI, and broke off the handshake.",
        "The server has no certificate for the name that was sent as SNI, and refused the handshake with {alert}.",
        "The server found no certificate for the name that was sent as SNI.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Code,
            "Compare the name that is dialled with the names that the server serves: a typing error, an old name, or a tenant that is not set up looks like this.",
        )
        .commands(&["openssl s_client -connect {target} -servername {host} </dev/null"]),
        Remedy::lasting(
            RemedyKind::Update,
            "A server on rustls: 0.20.5 and newer compare the name without regard to case when they look for its certificate.",
        ),
        Remedy::lasting(
            RemedyKind::Server,
            "On a server with several names: add this one, with its certificate (a proxy or CDN must know the name before DNS points to it).",
        )
        .commands(&["sudo nginx -T | grep -n server_name"]),
        Remedy::lasting(
            RemedyKind::Server,
            "On a rustls server that logs `no server certificate chain resolved`: give its configuration a certificate (with_single_cert), or let the resolver return one for this name and for clients without SNI.",
        ),
        Remedy::stop_gap(
            RemedyKind::Network,
            "If the name was moved lately, wait until the provider has issued its certificate, or send the old name meanwhile.",
        ),
    ],
    not_remedies: &[],
    references: &[
        "RFC 6066 section 3 (unrecognized_name)",
        "https://github.com/rustls/rustls/issues/514",
        "rustls 0.23, src/server/hs.rs (no server certificate chain resolved)",
        "rustls 0.20.5 (ResolvesServerCertUsingSni)",
    ],
    lab: Lab::Scenario("unrecognized-name"),
    reports: 2,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
