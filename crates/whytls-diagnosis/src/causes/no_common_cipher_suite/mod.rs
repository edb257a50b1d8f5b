mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::Condition::{All, Any, Is};
use crate::condition::{Pattern, said};
use crate::evidence::{Alert, Said, Server};
use crate::symptoms::BROKEN_OFF;

pub(super) static CAUSE: Cause = Cause {
    name: "no-common-cipher-suite",
    title: "Server and client have no cipher suite in common",
    at: Where::Server,
    group: Group::Negotiation,
    condition: Any(&[
        Is(Pattern::Server(Server::NoSuiteOfRustls)),
        said(Said::NoCipherSuiteInCommon),
        said(Said::Received(Alert::ExportRestriction)),
        All(&[
            Any(&[
                said(Said::VersionOrSuiteMismatch),
                said(Said::KeyExchangeMissing),
                said(Said::Received(Alert::HandshakeFailure)),
                said(Said::Received(Alert::InsufficientSecurity)),
                BROKEN_OFF,
            ]),
            Is(Pattern::Server(Server::NoSuiteOfRustls)),
        ]),
    ]),
    signs: &[
        Sign::new(said(Said::Received(Alert::HandshakeFailure)), 10),
        Sign::new(said(Said::Received(Alert::InsufficientSecurity)), 10),
        Sign::new(said(Said::HandshakeEof), -3),
        Sign::new(said(Said::Reset), -10),
    ],
    rivals: &["server-lacks-ecdhe", "legacy-version-only"],
    summaries: &[
        "{target} refuses every cipher suite of the rustls clients and takes {suite}.",
        "The server found nothing in common with what the client offered ({alert}): most often no cipher suite.",
        "Server and client found no cipher suite that both of them have.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Server,
            "Permit the ECDHE suites with AES-GCM and ChaCha20-Poly1305, and TLS 1.3.",
        )
        .commands(&[
            "ssl_protocols TLSv1.2 TLSv1.3; ssl_ciphers ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-RSA-AES256-GCM-SHA384:ECDHE-ECDSA-CHACHA20-POLY1305:ECDHE-RSA-CHACHA20-POLY1305;  # nginx",
        ]),
        Remedy::lasting(
            RemedyKind::Certificate,
            "If the suites are there, look at the key: a server whose only key is Ed448, brainpool, secp256k1 or RSASSA-PSS has no suite for rustls. ECDSA P-256 and RSA 2048 have.",
        )
        .commands(&["openssl x509 -in server.pem -noout -text | grep -A1 'Public Key Algorithm'"]),
        Remedy::stop_gap(
            RemedyKind::Feature,
            "Until the server is changed, use the native-tls backend: OpenSSL still has the CBC suites.",
        )
        .commands(&["cargo add reqwest@0.12 --no-default-features --features native-tls"]),
    ],
    not_remedies: &[],
    references: &[
        "RFC 5246 section 7.4.1.3 (ServerHello), section 7.2.2 (handshake_failure)",
        "RFC 9325 section 4.2 (recommended cipher suites)",
        "rustls 0.23.46, src/crypto/ring/mod.rs (ALL_CIPHER_SUITES)",
    ],
    lab: Lab::Scenario("no-common-cipher-suite"),
    reports: 9,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
