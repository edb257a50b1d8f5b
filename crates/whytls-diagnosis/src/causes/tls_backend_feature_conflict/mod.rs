mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Where};
use crate::condition::said;
use crate::evidence::Said;

pub(super) static CAUSE: Cause = Cause {
    name: "tls-backend-feature-conflict",
    title: "Something made for one TLS backend was given to the other",
    at: Where::Client,
    group: Group::Build,
    condition: said(Said::BackendConflict),
    signs: &[],
    rivals: &[],
    summaries: &[
        "An identity or certificate that was made for one TLS backend was given to a client of the other: with both backends compiled in, reqwest takes native-tls unless it is told otherwise.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Code,
            "Choose the backend that the identity was made for. Identity::from_pem is for rustls, from_pkcs12_der and from_pkcs8_pem are for native-tls.",
        )
        .code(
            "let pem = std::fs::read(\"client.pem\")?;\nlet client = reqwest::Client::builder()\n    .use_rustls_tls()\n    .identity(reqwest::Identity::from_pem(&pem)?)\n    .build()?;",
        ),
        Remedy::lasting(
            RemedyKind::Code,
            "Or make the identity for native-tls, from certificate and PKCS#8 key in two files.",
        )
        .code(
            "let client = reqwest::Client::builder()\n    .use_native_tls()\n    .identity(reqwest::Identity::from_pkcs8_pem(&std::fs::read(\"client.crt\")?, &std::fs::read(\"client.key\")?)?)\n    .build()?;",
        ),
        Remedy::lasting(
            RemedyKind::Feature,
            "Build one backend only. default-features = false switches off native-tls in reqwest 0.12; another crate may switch it on again.",
        )
        .commands(&["cargo tree --edges features --invert native-tls"]),
    ],
    not_remedies: &[],
    references: &[
        "reqwest 0.12.28, src/tls.rs (Identity::add_to_native_tls, add_to_rustls: incompatible TLS identity type)",
        "reqwest 0.12.28, src/tls.rs (impl Default for TlsBackend)",
        "https://github.com/seanmonstar/reqwest/pull/1655",
    ],
    lab: Lab::None("a client's own code, not a server"),
    reports: 2,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
