mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::Condition::{All, Any, Is, Not, Unless};
use crate::condition::{Pattern, said, setting};
use crate::evidence::{Alert, Said, Server, Setting};

pub(super) static CAUSE: Cause = Cause {
    name: "client-version-range-too-narrow",
    title: "The client's own limits leave out the protocol version that the server needs",
    at: Where::Client,
    group: Group::Negotiation,
    condition: Any(&[
        said(Said::VersionDisabledHere),
        said(Said::ClientVersionsRefused),
        All(&[
            Any(&[
                said(Said::Received(Alert::ProtocolVersion)),
                said(Said::LegacySignatureRefused),
                // Said by a server, it is about the client.
                All(&[said(Said::VersionTooOld), Not(&Unless(&setting(Setting::ServerSide)))]),
            ]),
            Not(&Is(Pattern::Server(Server::LegacyVersionOnly))),
        ]),
    ]),
    signs: &[
        Sign::new(setting(Setting::VersionLimited), 10),
        Sign::new(said(Said::Received(Alert::ProtocolVersion)), 3),
        Sign::new(said(Said::LegacySignatureRefused), -3),
        Sign::new(All(&[said(Said::VersionTooOld), setting(Setting::ServerSide)]), 6),
    ],
    rivals: &["probe-traffic"],
    summaries: &[
        "The two sides have no protocol version in common, because the client's own configuration switches off the one that the server needs.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Code,
            "Allow TLS 1.2 and TLS 1.3 both; that is what every library does when nobody sets limits.",
        )
        .code("let client = reqwest::Client::builder()\n    .min_tls_version(reqwest::tls::Version::TLS_1_2)\n    .build()?;"),
        Remedy::lasting(
            RemedyKind::Feature,
            "With rustls see that its feature tls12 is on: a build without default features knows TLS 1.3 alone.",
        )
        .commands(&[
            "cargo tree -e features -i rustls | grep tls12 || cargo add rustls@0.23 --no-default-features --features tls12,std",
        ]),
        Remedy::lasting(
            RemedyKind::Environment,
            "Look for limits outside of the program: MinProtocol and MaxProtocol in OpenSSL's configuration, and the system's crypto policy.",
        )
        .commands(&[
            "grep -n -i -E 'MinProtocol|MaxProtocol|CipherString' \"$(openssl version -d | cut -d'\"' -f2)/openssl.cnf\"",
        ]),
        Remedy::lasting(
            RemedyKind::Server,
            "Or switch TLS 1.3 on at the server, if the client insists on it with good reason.",
        )
        .commands(&["ssl_protocols TLSv1.2 TLSv1.3;  # nginx"]),
    ],
    not_remedies: &[],
    references: &[
        "RFC 8446 section 4.2.1 (supported versions), section 6.2 (protocol_version)",
        "rustls 0.23.46, PeerIncompatible::ServerTlsVersionIsDisabledByOurConfig",
    ],
    lab: Lab::None("the fault is the client's setting; any server with one version shows it"),
    reports: 3,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
