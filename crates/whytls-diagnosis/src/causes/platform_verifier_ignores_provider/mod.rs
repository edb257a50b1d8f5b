mod zh;

use crate::cause::{Affected, Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::Condition::{All, Any, Not, Unless};
use crate::condition::{package, said, setting};
use crate::evidence::{Said, Setting};

/// `with_provider_and_platform_verifier` made the verifier with `Verifier::default()`.
const IGNORES: &[(&str, &str)] = &[("0.27.0", "0.27.4")];

pub(super) static CAUSE: Cause = Cause {
    name: "platform-verifier-ignores-provider",
    title: "hyper-rustls before 0.27.4 builds the platform verifier without the crypto provider that it was given",
    at: Where::Dependency,
    group: Group::Build,
    condition: All(&[
        Any(&[said(Said::ProviderUndetermined), said(Said::ProviderNotSet)]),
        Any(&[
            Not(&Unless(&setting(Setting::PlatformVerifier))),
            Not(&Not(&package("hyper-rustls", IGNORES))),
        ]),
        Not(&Not(&package("hyper-rustls", IGNORES))),
    ]),
    signs: &[
        Sign::new(package("hyper-rustls", IGNORES), 30),
        Sign::new(setting(Setting::PlatformVerifier), 5),
    ],
    rivals: &["crypto-provider-ambiguous", "crypto-provider-missing"],
    summaries: &[
        "hyper-rustls 0.27.0 to 0.27.3 build the platform's verifier without the provider that with_provider_and_platform_verifier was given: rustls asks for a process-wide default, and there is none.",
    ],
    affected: &[Affected { package: "hyper-rustls", ranges: IGNORES, cured_in: &["0.27.10"] }],
    remedies: &[
        Remedy::lasting(RemedyKind::Update, "Update hyper-rustls to 0.27.4 or newer. No code changes.")
            .commands(&["{cargo_update}", "cargo update -p hyper-rustls --precise 0.27.10"]),
        Remedy::stop_gap(
            RemedyKind::Code,
            "Until then: install the provider as the default of the process, at the start of main.",
        )
        .code("let _ = rustls::crypto::ring::default_provider().install_default();"),
    ],
    not_remedies: &[],
    references: &[
        "https://github.com/rustls/hyper-rustls/commit/fb8df67",
        "hyper-rustls 0.27.3, src/config.rs (with_platform_verifier)",
    ],
    lab: Lab::None("the client fails before it connects"),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
