mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::Condition::{All, Any, Is};
use crate::condition::{Pattern, said};
use crate::evidence::{Alert, Said, Server};
use crate::symptoms::BROKEN_OFF;

pub(super) static CAUSE: Cause = Cause {
    name: "server-lacks-ecdhe",
    title: "The server has no elliptic-curve key exchange, only static RSA or finite-field DHE",
    at: Where::Server,
    group: Group::Negotiation,
    condition: Any(&[
        Is(Pattern::Server(Server::NoEcdhe)),
        said(Said::KeyExchangeMissing),
        All(&[
            Any(&[
                said(Said::Received(Alert::HandshakeFailure)),
                said(Said::Received(Alert::InsufficientSecurity)),
                said(Said::NoCipherSuiteInCommon),
                BROKEN_OFF,
            ]),
            Is(Pattern::Server(Server::NoEcdhe)),
        ]),
    ]),
    signs: &[Sign::new(BROKEN_OFF, -3)],
    rivals: &["no-common-cipher-suite", "legacy-version-only"],
    summaries: &[
        "{target} completes handshakes with {suite} and with no ECDHE suite; rustls has ECDHE alone.",
        "The server may have no ECDHE suite: it found nothing in common with the client's offer ({alert}).",
        "The server may have no ECDHE suite, and rustls has no other.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Server,
            "Permit ECDHE suites and the groups X25519, P-256 and P-384.",
        )
        .commands(&[
            "ssl_ecdh_curve X25519:prime256v1:secp384r1; ssl_ciphers ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-RSA-AES256-GCM-SHA384;  # nginx",
        ]),
        Remedy::lasting(
            RemedyKind::Server,
            "Where the server's own TLS library has no elliptic curves, update it, or let a proxy in front of it speak TLS to the clients.",
        ),
        Remedy::stop_gap(
            RemedyKind::Feature,
            "Use the native-tls backend meanwhile: OpenSSL still has static RSA and DHE. Static RSA gives no forward secrecy.",
        )
        .commands(&["cargo add reqwest@0.12 --no-default-features --features native-tls"]),
    ],
    not_remedies: &[],
    references: &[
        "RFC 8422 (elliptic curve cipher suites for TLS 1.2)",
        "RFC 9325 section 4.1 (static RSA, finite-field DHE)",
    ],
    lab: Lab::Scenario("server-lacks-ecdhe"),
    reports: 1,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
