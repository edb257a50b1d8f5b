mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Where};
use crate::condition::Condition::{Any, Is};
use crate::condition::{Pattern, said};
use crate::evidence::{Said, Server};
use crate::symptoms::REFUSED_FOR_A_RARER_REASON;

pub(super) static CAUSE: Cause = Cause {
    name: "no-common-group",
    title: "Server and client have no key-exchange group in common",
    at: Where::Server,
    group: Group::Negotiation,
    condition: Any(&[
        Is(Pattern::Server(Server::NoCommonGroup)),
        said(Said::NoGroupInCommon),
        REFUSED_FOR_A_RARER_REASON,
    ]),
    signs: &[],
    rivals: &["fips-provider-narrows-offer"],
    summaries: &[
        "{target} exchanges keys by {group} and by no group of the clients that fail; rustls offers X25519, P-256 and P-384, and with aws-lc-rs hybrids with ML-KEM.",
        "The two sides have no key-exchange group in common; rustls offers X25519, P-256 and P-384, and with aws-lc-rs hybrids with ML-KEM.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Server,
            "Permit X25519, P-256 and P-384 on the server; a list with P-521, X448, brainpool or finite-field groups alone keeps most clients out.",
        )
        .commands(&["ssl_ecdh_curve X25519:prime256v1:secp384r1;  # nginx"]),
        Remedy::lasting(
            RemedyKind::Code,
            "If the server insists on the hybrid of P-256 and ML-KEM, add that group to the client's provider: rustls with aws-lc-rs has it from 0.23.28 on, outside of its default list.",
        )
        .code(
            "let mut provider = rustls::crypto::aws_lc_rs::default_provider();\n\
             provider.kx_groups.push(rustls::crypto::aws_lc_rs::kx_group::SECP256R1MLKEM768);\n\
             let _ = provider.install_default();",
        ),
        Remedy::lasting(
            RemedyKind::Code,
            "If the client's own list was narrowed (a provider with kx_groups of its own, Groups in openssl.cnf), give it back X25519 and P-256.",
        ),
        Remedy::stop_gap(
            RemedyKind::Feature,
            "Use the native-tls backend until then: OpenSSL also has P-521, X448 and finite-field groups.",
        )
        .commands(&["cargo add reqwest@0.12 --no-default-features --features native-tls"]),
    ],
    not_remedies: &[],
    references: &[
        "RFC 8446 section 4.2.7 (supported groups)",
        "RFC 8422 section 5.1.1 (supported elliptic curves extension)",
        "rustls 0.23.46, src/crypto/aws_lc_rs/mod.rs (DEFAULT_KX_GROUPS)",
    ],
    lab: Lab::Scenario("no-common-group"),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
