mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::Condition::{All, Any, Is, Not, Unless};
use crate::condition::{Pattern, said, setting};
use crate::evidence::{Alert, Said, Server, Setting};

pub(super) static CAUSE: Cause = Cause {
    name: "outdated-local-tls-library",
    title: "The TLS library on this machine is too old for the server (OpenSSL 1.0 and its age)",
    at: Where::Environment,
    group: Group::Negotiation,
    condition: All(&[
        Any(&[
            said(Said::Received(Alert::ProtocolVersion)),
            said(Said::Received(Alert::HandshakeFailure)),
            said(Said::VersionTooOld),
            said(Said::NoCipherSuiteInCommon),
        ]),
        Not(&Unless(&setting(Setting::OpenSsl10))),
        Not(&Is(Pattern::Server(Server::LegacyVersionOnly))),
    ]),
    signs: &[Sign::new(setting(Setting::OpenSsl10), 25)],
    rivals: &["no-common-cipher-suite", "legacy-version-only"],
    summaries: &[
        "This machine's OpenSSL is 1.0.x or older, whose newest version may be TLS 1.0 (0.9.8, 1.0.0) or TLS 1.2 without modern suites; {target} wants more.",
        "This machine's OpenSSL is 1.0.x or older, whose newest version may be TLS 1.0 (0.9.8, 1.0.0) or TLS 1.2 without modern suites; the server wants more.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Environment,
            "Run the program on a system with OpenSSL 3, or update OpenSSL there: 1.0.2 and 1.1.1 get no more fixes.",
        )
        .commands(&[
            "openssl version",
        ]),
        Remedy::lasting(
            RemedyKind::Feature,
            "Or let the program bring its own TLS: the rustls backend, or OpenSSL linked in statically.",
        )
        .commands(&[
            "cargo add reqwest@0.12 --no-default-features --features rustls-tls-native-roots",
        ]),
        Remedy::stop_gap(
            RemedyKind::Server,
            "On the server, as long as such clients come: allow TLS 1.2 with ECDHE and RSA certificates beside the newer ones.",
        )
        .commands(&[
            "ssl_protocols TLSv1.2 TLSv1.3;  # nginx",
        ]),
    ],
    not_remedies: &[],
    references: &[
        "https://openssl-library.org/policies/releasestrat/",
        "OpenSSL 1.0.2, ssl/s23_clnt.c (SSL23_GET_SERVER_HELLO)",
    ],
    lab: Lab::None("it takes a client with OpenSSL 1.0"),
    reports: 1,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
