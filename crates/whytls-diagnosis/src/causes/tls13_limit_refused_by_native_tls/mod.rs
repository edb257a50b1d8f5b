mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::{said, setting};
use crate::evidence::{Said, Setting};

pub(super) static CAUSE: Cause = Cause {
    name: "tls13-limit-refused-by-native-tls",
    title: "reqwest before 0.13.4 cannot set TLS 1.3 as a limit with native-tls: the client cannot be built",
    at: Where::Dependency,
    group: Group::Build,
    condition: said(Said::VersionLimitRefused),
    signs: &[Sign::new(setting(Setting::NativeTls), 3)],
    rivals: &[],
    summaries: &[
        "The program sets TLS 1.3 as the minimum or maximum version of a reqwest client with native-tls, which native-tls before 0.2.16 cannot express and reqwest before 0.13.4 does not pass on: the client is not built.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Update,
            "Update reqwest to 0.13.4 or newer with native-tls 0.2.16 or newer.",
        )
        .commands(&[
            "cargo update -p reqwest --precise 0.13.5 && cargo update -p native-tls --precise 0.2.18",
        ]),
        Remedy::lasting(
            RemedyKind::Code,
            "Or use rustls for this client, which has had the limit all along.",
        )
        .code("let client = reqwest::Client::builder().use_rustls_tls().min_tls_version(reqwest::tls::Version::TLS_1_3).build()?;"),
        Remedy::lasting(
            RemedyKind::Code,
            "As a maximum, leave the limit out: nothing is newer than TLS 1.3.",
        )
        .code("let client = reqwest::Client::builder().use_native_tls().min_tls_version(reqwest::tls::Version::TLS_1_2).build()?;"),
    ],
    not_remedies: &[],
    references: &[
        "https://github.com/seanmonstar/reqwest/issues/2974",
        "reqwest 0.12.28, src/async_impl/client.rs (invalid minimum TLS version for backend)",
        "native-tls 0.2.16, src/lib.rs (Protocol::Tlsv13)",
    ],
    lab: Lab::None("the client fails before it connects"),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
