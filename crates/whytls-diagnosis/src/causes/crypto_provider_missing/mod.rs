mod zh;

use crate::cause::{Cause, Group, Lab, NotRemedy, Remedy, RemedyKind, Where};
use crate::condition::Condition::{All, Any, Is, Not};
use crate::condition::{Pattern, said};
use crate::evidence::{Graph, Said};

pub(super) static CAUSE: Cause = Cause {
    name: "crypto-provider-missing",
    title: "rustls has no crypto provider: none is compiled in, or none was installed",
    at: Where::Client,
    group: Group::Build,
    condition: Any(&[
        said(Said::ProviderNotSet),
        All(&[
            said(Said::ProviderUndetermined),
            Not(&Is(Pattern::Graph(Graph::BothProviders))),
            Any(&[Is(Pattern::Graph(Graph::NoProvider)), Is(Pattern::Graph(Graph::OneProvider))]),
        ]),
    ]),
    signs: &[],
    rivals: &["provider-feature-unusable"],
    summaries: &[
        "The program uses rustls without a crypto provider: it was built with a feature that leaves the provider to the program (such as rustls-no-provider), and none was installed before the first client was built.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Code,
            "Install a provider as the first thing in main. rustls must be a direct dependency with the feature of that provider.",
        )
        .code(
            "rustls::crypto::aws_lc_rs::default_provider().install_default().expect(\"this is the first one installed\");",
        ),
        Remedy::lasting(
            RemedyKind::Feature,
            "Or take a feature that brings a provider along: reqwest 0.12 rustls-tls (ring), reqwest 0.13 rustls (aws-lc-rs), ureq 3 rustls (ring), tonic tls-ring or tls-aws-lc.",
        )
        .commands(&["cargo add reqwest@0.13 --features rustls"]),
        Remedy::lasting(RemedyKind::Feature, "Make sure that the provider is compiled in.")
            .commands(&[
                "cargo add rustls@0.23 --no-default-features --features aws_lc_rs,std,tls12,logging",
            ]),
    ],
    not_remedies: &[
        NotRemedy {
            summary: "With reqwest's features *-no-provider it does not help that a provider is compiled in: only one that was installed in the process counts.",
            witness: None,
        },
    ],
    references: &[
        "rustls 0.23.46, src/crypto/mod.rs (CryptoProvider::install_default)",
        "reqwest 0.12.28, src/async_impl/client.rs (No provider set)",
        "reqwest 0.13.5, feature rustls-no-provider",
        "ureq 3.5.2, src/tls/rustls.rs (build_config)",
        "https://github.com/seanmonstar/reqwest/issues/2938",
    ],
    lab: Lab::None("a build of the program, not a server"),
    reports: 4,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
