mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Where};
use crate::condition::Condition::{Any, Is};
use crate::condition::{Pattern, said};
use crate::evidence::{Said, Server};

pub(super) static CAUSE: Cause = Cause {
    name: "legacy-renegotiation-server",
    title: "The server lacks secure renegotiation (RFC 5746), and OpenSSL 3 refuses it",
    at: Where::Server,
    group: Group::Negotiation,
    condition: Any(&[Is(Pattern::Server(Server::NoSecureRenegotiation)), said(Said::LegacyRenegotiationRefused)]),
    signs: &[],
    rivals: &[],
    summaries: &[
        "{target} chooses {version} without the renegotiation_info extension (RFC 5746), and OpenSSL refuses such servers since 3.0.",
        "The server does not answer with the renegotiation_info extension (RFC 5746), and the client refuses such servers; OpenSSL does since 3.0.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Server,
            "Update the server's TLS library or firmware: RFC 5746 is from 2010, and without it renegotiation can be abused to inject data (CVE-2009-3555).",
        ),
        Remedy::lasting(
            RemedyKind::Server,
            "Or switch TLS 1.3 on, which has no renegotiation.",
        )
        .commands(&["ssl_protocols TLSv1.2 TLSv1.3;  # nginx"]),
        Remedy::lasting(
            RemedyKind::Feature,
            "Use rustls: it never renegotiates, so it is not open to the attack, and connects.",
        )
        .commands(&["cargo add reqwest@0.12 --no-default-features --features rustls-tls"]),
        Remedy::stop_gap(
            RemedyKind::Environment,
            "Permit such a server for this one OpenSSL program. Name UnsafeLegacyServerConnect and not UnsafeLegacyRenegotiation, which permits more.",
        )
        .commands(&[
            "printf '%s\\n' 'openssl_conf = conf' '[conf]' 'ssl_conf = ssl' '[ssl]' 'system_default = tls' '[tls]' 'Options = UnsafeLegacyServerConnect' > legacy.cnf; OPENSSL_CONF=legacy.cnf ./program",
        ]),
    ],
    not_remedies: &[],
    references: &[
        "RFC 5746 section 3.4 (client behavior: initial handshake)",
        "OpenSSL 3.0, CHANGES.md (secure renegotiation is now required by default)",
        "OpenSSL 3.0, SSL_CONF_cmd(3), UnsafeLegacyServerConnect",
    ],
    lab: Lab::None("OpenSSL and rustls, which the lab serves with, have no switch to leave the extension out"),
    reports: 1,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
