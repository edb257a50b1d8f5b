mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::Condition::{self, All, Any, Is, Not, Unless};
use crate::condition::{Pattern, said, setting};
use crate::evidence::{Alert, Said, Server, Setting};
use crate::symptoms::BROKEN_OFF;

/// MySQL greets in clear and agrees on TLS before it begins: what is no TLS then comes of a library that knows no
/// version that the client takes.
const IN_CLEAR_AFTER_GREETING: Condition = All(&[said(Said::NotTls), Not(&Unless(&setting(Setting::MySql)))]);

pub(super) static CAUSE: Cause = Cause {
    name: "legacy-version-only",
    title: "The server speaks only TLS 1.1 or older",
    at: Where::Server,
    group: Group::Negotiation,
    condition: Any(&[
        Is(Pattern::Server(Server::LegacyVersionOnly)),
        // In a server's log the same words speak of the client.
        All(&[said(Said::VersionTooOld), Unless(&setting(Setting::ServerSide))]),
        All(&[
            Any(&[
                // Schannel says the same of versions and of suites.
                All(&[said(Said::NoCipherSuiteInCommon), Not(&Unless(&setting(Setting::Windows)))]),
                said(Said::Received(Alert::ProtocolVersion)),
                said(Said::VersionTooOld),
                said(Said::LegacySignatureRefused),
                said(Said::VersionOrSuiteMismatch),
                // Schannel has one word for both.
                All(&[said(Said::NoCipherSuiteInCommon), Unless(&setting(Setting::ServerSide))]),
                said(Said::Received(Alert::HandshakeFailure)),
                BROKEN_OFF,
                IN_CLEAR_AFTER_GREETING,
            ]),
            Is(Pattern::Server(Server::LegacyVersionOnly)),
        ]),
    ]),
    signs: &[
        Sign::new(
            Any(&[said(Said::Received(Alert::ProtocolVersion)), said(Said::VersionOrSuiteMismatch)]),
            10,
        ),
        Sign::new(IN_CLEAR_AFTER_GREETING, 12),
        Sign::new(said(Said::Received(Alert::HandshakeFailure)), -5),
        Sign::new(said(Said::HandshakeEof), -4),
        Sign::new(said(Said::NoCipherSuiteInCommon), -4),
        Sign::new(said(Said::Reset), -7),
        Sign::new(setting(Setting::VersionLimited), -6),
        Sign::new(All(&[said(Said::VersionTooOld), setting(Setting::ServerSide)]), -6),
    ],
    rivals: &[],
    summaries: &[
        "{target} negotiates {version} at most; rustls speaks TLS 1.2 and 1.3.",
        "The server negotiates {version} at most; rustls speaks TLS 1.2 and 1.3.",
        "The server refuses TLS 1.2 and 1.3, or answers with an older version; rustls speaks no other.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Server,
            "Switch TLS 1.2 and 1.3 on. Where the server's library is too old for them (OpenSSL before 1.0.1, Java before 8, Windows before 2012 R2), update it.",
        )
        .commands(&["ssl_protocols TLSv1.2 TLSv1.3;  # nginx; Apache: SSLProtocol -all +TLSv1.2 +TLSv1.3"]),
        Remedy::lasting(
            RemedyKind::Network,
            "If the device cannot be updated, put a proxy in front of it, in its own network segment, that speaks TLS 1.3 to the clients.",
        )
        .commands(&[
            "location / { proxy_pass https://{target}; proxy_ssl_protocols TLSv1 TLSv1.1; proxy_ssl_ciphers DEFAULT:@SECLEVEL=0; proxy_ssl_verify on; proxy_ssl_trusted_certificate device.pem; }  # nginx",
        ]),
        Remedy::stop_gap(
            RemedyKind::Feature,
            "Use the native-tls backend for this one server and lower its floor, which is TLS 1.2 since native-tls 0.2.15.",
        )
        .code(
            "let client = reqwest::Client::builder()\n    .use_native_tls()\n    .min_tls_version(reqwest::tls::Version::TLS_1_0)\n    .build()?;",
        ),
        Remedy::stop_gap(
            RemedyKind::Environment,
            "With OpenSSL 3 that is not enough: give this one program a configuration with security level 0 too.",
        )
        .commands(&[
            "printf '%s\\n' 'openssl_conf = conf' '[conf]' 'ssl_conf = ssl' '[ssl]' 'system_default = tls' '[tls]' 'MinProtocol = TLSv1' 'CipherString = DEFAULT@SECLEVEL=0' > legacy.cnf; OPENSSL_CONF=legacy.cnf ./program",
        ]),
    ],
    not_remedies: &[],
    references: &[
        "RFC 8996 (deprecating TLS 1.0 and TLS 1.1)",
        "RFC 8446 section 4.1.3 (ServerHello), section 6.2 (protocol_version)",
        "rustls 0.23.46, PeerIncompatible::ServerDoesNotSupportTls12Or13",
        "native-tls 0.2.15, CHANGELOG.md (minimum protocol raised to TLS 1.2)",
    ],
    lab: Lab::Scenario("legacy-version-only"),
    reports: 6,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
