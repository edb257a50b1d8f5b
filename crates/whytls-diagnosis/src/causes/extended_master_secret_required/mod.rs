mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Where};
use crate::condition::said;
use crate::evidence::Said;

pub(super) static CAUSE: Cause = Cause {
    name: "extended-master-secret-required",
    title: "The client demands the extended master secret (RFC 7627), and the other side lacks it",
    at: Where::Server,
    group: Group::Negotiation,
    condition: said(Said::ExtendedMasterSecretMissing),
    signs: &[],
    rivals: &[],
    summaries: &[
        "This side demands the extended master secret (RFC 7627), and the other side does not have it; rustls demands it in TLS 1.2 where a FIPS provider is in use.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Server,
            "Let the server speak TLS 1.3, which has the property built in.",
        )
        .commands(&["ssl_protocols TLSv1.2 TLSv1.3;  # nginx"]),
        Remedy::lasting(
            RemedyKind::Server,
            "Or update its TLS library: OpenSSL has the extension from 1.1.0 on, Java from 8u161 on, Windows from Server 2012 R2 with its updates on.",
        ),
        Remedy::stop_gap(
            RemedyKind::Code,
            "Do without it for this server, if FIPS 140-3 need not be kept to here.",
        )
        .code("let roots = rustls::RootCertStore::from_iter(webpki_roots::TLS_SERVER_ROOTS.iter().cloned());\nlet mut config = rustls::ClientConfig::builder().with_root_certificates(roots).with_no_client_auth();\nconfig.require_ems = false;"),
    ],
    not_remedies: &[],
    references: &[
        "RFC 7627 (extended master secret)",
        "rustls 0.23.46, ClientConfig::require_ems",
        "NIST SP 800-52 Rev. 2 and FIPS 140-3 implementation guidance D.Q",
    ],
    lab: Lab::None("no client of the lab's table is built with a FIPS provider"),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
