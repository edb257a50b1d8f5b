mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::Condition::{Any, Is};
use crate::condition::{Pattern, said};
use crate::evidence::{Said, Server};

pub(super) static CAUSE: Cause = Cause {
    name: "dh-group-too-small",
    title: "The server's Diffie-Hellman group is too small for the client",
    at: Where::Server,
    group: Group::Negotiation,
    condition: Any(&[Is(Pattern::Server(Server::SmallDhGroup)), said(Said::DhKeyTooSmall)]),
    // Beside it the same server may lack ECDHE, which the group is chosen in the place of.
    signs: &[Sign::new(Is(Pattern::Server(Server::SmallDhGroup)), 5)],
    rivals: &[],
    summaries: &[
        "{target} chose {suite} with a finite-field group of {bits} bits; OpenSSL permits none below 1024 at security level 1 and 2048 at level 2, and rustls has no such exchange.",
        "The server's finite-field Diffie-Hellman group is smaller than this client permits (OpenSSL: 1024 bits at security level 1, 2048 at level 2).",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Server,
            "Let the server exchange keys by ECDHE, and leave finite-field DHE out.",
        )
        .commands(&[
            "ssl_ciphers ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-RSA-AES256-GCM-SHA384:ECDHE-ECDSA-CHACHA20-POLY1305:ECDHE-RSA-CHACHA20-POLY1305;  # nginx",
        ]),
        Remedy::lasting(
            RemedyKind::Server,
            "If old clients need DHE, give the server a group of 2048 bits or more.",
        )
        .commands(&[
            "openssl dhparam -out dhparam.pem 2048  # then, in nginx: ssl_dhparam /etc/nginx/dhparam.pem;",
        ]),
        Remedy::lasting(
            RemedyKind::Feature,
            "Use rustls on the client: it offers no finite-field DHE, so a server that has ECDHE too takes that.",
        )
        .commands(&["cargo add reqwest@0.12 --no-default-features --features rustls-tls"]),
        Remedy::lasting(
            RemedyKind::Environment,
            "Or take DHE out of the offer of this one OpenSSL program, which weakens nothing.",
        )
        .commands(&[
            "printf '%s\\n' 'openssl_conf = conf' '[conf]' 'ssl_conf = ssl' '[ssl]' 'system_default = tls' '[tls]' 'CipherString = DEFAULT:!kDHE' > legacy.cnf; OPENSSL_CONF=legacy.cnf ./program",
        ]),
        Remedy::stop_gap(
            RemedyKind::Environment,
            "Where the server has nothing but the small group, lower the security level for this one program until the server is changed.",
        )
        .commands(&[
            "printf '%s\\n' 'openssl_conf = conf' '[conf]' 'ssl_conf = ssl' '[ssl]' 'system_default = tls' '[tls]' 'CipherString = DEFAULT@SECLEVEL=0' > legacy.cnf; OPENSSL_CONF=legacy.cnf ./program",
        ]),
    ],
    not_remedies: &[],
    references: &[
        "RFC 7919 (negotiated finite-field groups)",
        "RFC 9325 section 4.1",
        "OpenSSL 3.0, SSL_CTX_set_security_level(3)",
        "CVE-2015-4000 (Logjam)",
    ],
    lab: Lab::Scenario("dh-group-too-small"),
    reports: 2,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
