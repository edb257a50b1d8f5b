mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::Condition::{All, Any, Is};
use crate::condition::{Pattern, said, setting};
use crate::evidence::{Alert, Said, Server, Setting};

pub(super) static CAUSE: Cause = Cause {
    name: "access-list-blocks-client",
    title: "The service turns away clients that are not on its access list, with a TLS alert",
    at: Where::Server,
    group: Group::Connection,
    condition: Any(&[
        Is(Pattern::Server(Server::DeniesAccess)),
        All(&[
            said(Said::Received(Alert::InternalError)),
            Any(&[setting(Setting::Mongo), Is(Pattern::Server(Server::RefusesAll))]),
        ]),
        All(&[
            said(Said::Received(Alert::AccessDenied)),
            Any(&[Is(Pattern::Server(Server::RefusesAll)), Is(Pattern::Server(Server::DeniesAccess))]),
        ]),
    ]),
    signs: &[Sign::new(setting(Setting::Mongo), 30)],
    rivals: &[],
    summaries: &[
        "{target} refuses this client with {alert}; services with an access list (MongoDB Atlas, managed databases, gateways) answer so to addresses that are not on it.",
        "The service may be refusing this client because its address, or its certificate's subject, is not on the access list.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Server,
            "Put the client's public address on the service's access list: as the service sees it, behind NAT, VPN and cloud egress.",
        )
        .commands(&["curl -sS https://checkip.amazonaws.com"]),
        Remedy::lasting(
            RemedyKind::Server,
            "Where the list is of certificates: enter the client certificate's subject or role there; access_denied means that the certificate itself was accepted.",
        )
        .commands(&["openssl x509 -in client.pem -noout -subject -issuer -ext subjectAltName"]),
        Remedy::lasting(
            RemedyKind::Network,
            "Give the client an address that stays: a NAT gateway with a fixed address, or private peering with the service.",
        ),
    ],
    not_remedies: &[],
    references: &[
        "RFC 8446 section 6.2 (access_denied, internal_error)",
        "MongoDB Atlas documentation, Configure IP Access List Entries",
    ],
    lab: Lab::Scenario("access-list-blocks-client"),
    reports: 2,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
