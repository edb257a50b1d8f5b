mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Where};
use crate::condition::said;
use crate::evidence::Said;

pub(super) static CAUSE: Cause = Cause {
    name: "empty-version-range",
    title: "The program's own settings leave no protocol version or cipher suite",
    at: Where::Client,
    group: Group::Negotiation,
    condition: said(Said::NoSuiteConfigured),
    signs: &[],
    rivals: &[],
    summaries: &[
        "The limits that the program or a configuration file sets leave no protocol version or cipher suite that this TLS library has; no connection was made.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Code,
            "Let the minimum be below the maximum, and both within what the library has: rustls speaks TLS 1.2 and 1.3.",
        )
        .code(
            "let client = reqwest::Client::builder()\n    .min_tls_version(reqwest::tls::Version::TLS_1_2)\n    .max_tls_version(reqwest::tls::Version::TLS_1_3)\n    .build()?;",
        ),
        Remedy::lasting(RemedyKind::Feature, "If TLS 1.2 alone is wanted, switch rustls' feature tls12 on.")
            .commands(&["cargo add rustls@0.23 --no-default-features --features tls12,std"]),
        Remedy::lasting(
            RemedyKind::Environment,
            "With OpenSSL look at the machine's configuration too: MinProtocol, MaxProtocol and CipherString count together with the program's own limits.",
        )
        .commands(&[
            "grep -n -i -E 'MinProtocol|MaxProtocol|CipherString' \"$(openssl version -d | cut -d'\"' -f2)/openssl.cnf\"",
        ]),
    ],
    not_remedies: &[],
    references: &[
        "rustls 0.23.46, ConfigBuilder::with_protocol_versions (no usable cipher suites configured)",
        "reqwest 0.12.2, src/async_impl/client.rs (empty supported tls versions)",
        "OpenSSL 3.0, SSL_CONF_cmd(3)",
    ],
    lab: Lab::None("nothing is sent to any server"),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
