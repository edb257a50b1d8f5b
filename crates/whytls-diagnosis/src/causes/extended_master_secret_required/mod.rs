mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Where};
use crate::condition::Condition::{All, Any, Is};
use crate::condition::{Pattern, said};
use crate::evidence::{Said, Server, Usage};

pub(super) static CAUSE: Cause = Cause {
    name: "extended-master-secret-required",
    title: "The client demands the extended master secret (RFC 7627), and the other side lacks it",
    at: Where::Server,
    group: Group::Negotiation,
    condition: Any(&[
        said(Said::ExtendedMasterSecretMissing),
        // Others do without it, so that it is a fault only where the client demands it.
        All(&[
            Is(Pattern::Server(Server::NoExtendedMasterSecret)),
            Is(Pattern::Usage(Usage::DemandsExtendedMasterSecret)),
        ]),
    ]),
    signs: &[],
    rivals: &[],
    summaries: &[
        "{target} chooses {version} without the extended master secret (RFC 7627): a client with a FIPS provider refuses it, others connect.",
        "This side demands the extended master secret (RFC 7627), and the other side does not have it; rustls demands it in TLS 1.2 where a FIPS provider is in use.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(RemedyKind::Server, "Let the server speak TLS 1.3, which has the property built in.")
            .commands(&["ssl_protocols TLSv1.2 TLSv1.3;  # nginx"]),
        Remedy::lasting(
            RemedyKind::Server,
            "Or update its TLS library: OpenSSL has the extension from 1.1.0 on, Java from 8u161 on, Windows from Server 2012 R2 with its updates on.",
        ),
        Remedy::stop_gap(
            RemedyKind::Code,
            "Do without it for this server, if FIPS 140-3 need not be kept to here.",
        )
        .code(
            "let roots = rustls::RootCertStore::from_iter(webpki_roots::TLS_SERVER_ROOTS.iter().cloned());\n\
             let mut config = rustls::ClientConfig::builder().with_root_certificates(roots).with_no_client_auth();\n\
             config.require_ems = false;",
        ),
    ],
    not_remedies: &[],
    references: &[
        "RFC 7627 (extended master secret)",
        "rustls 0.23.46, ClientConfig::require_ems",
        "NIST SP 800-52 Rev. 2 and FIPS 140-3 implementation guidance D.Q",
    ],
    lab: Lab::None(
        "no client of the lab's table is built with a FIPS provider, so every server without it is healthy for all of them",
    ),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
