mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Where};
use crate::condition::Condition::{All, Any, Is, Not};
use crate::condition::{Pattern, said};
use crate::evidence::{Said, Server};

pub(super) static CAUSE: Cause = Cause {
    name: "server-selects-unoffered-parameter",
    title: "The server chose something that the client had not offered",
    at: Where::Server,
    group: Group::Negotiation,
    condition: Any(&[
        Is(Pattern::Server(Server::SelectsUnoffered)),
        said(Said::SelectedUnoffered),
        said(Said::SignedWithUnofferedScheme),
        // These have causes of their own, which are tried first.
        All(&[
            Any(&[said(Said::UnsolicitedExtension), said(Said::CertificateTypeUnsolicited)]),
            Not(&Is(Pattern::Server(Server::RefusesAll))),
        ]),
    ]),
    signs: &[],
    rivals: &["impersonation-offers-unsupported-features", "sha1-only-signatures"],
    summaries: &[
        "The server chose something that the client had not offered ({detail}).",
        "The server chose something that the client had not offered.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Server,
            "Update the server's TLS library or the box that ends TLS for it; it answers with something fixed instead of choosing from the list.",
        ),
        Remedy::lasting(
            RemedyKind::Server,
            "If it is an application protocol, take the fixed answer out of the server's ALPN setting.",
        ),
        Remedy::lasting(
            RemedyKind::Network,
            "Try from another network: an inspecting box answers with the choice that it made for its own connection.",
        )
        .commands(&["openssl s_client -connect {target} -servername {host} -trace </dev/null"]),
        Remedy::lasting(
            RemedyKind::Code,
            "With a verifier of your own, let supported_verify_schemes return what verify_tls12_signature and verify_tls13_signature can check.",
        ),
    ],
    not_remedies: &[],
    references: &[
        "RFC 8446 section 4.1.3 (ServerHello), section 4.2 (extensions: no unsolicited answers)",
        "RFC 5246 section 7.4.1.3",
        "rustls 0.23.43 (the suite is compared with what was really offered)",
    ],
    lab: Lab::Scenario("server-selects-unoffered-parameter"),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
