mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::Condition::{All, Any, Is, Unless};
use crate::condition::{Pattern, said, setting};
use crate::evidence::{Environment, Said, Setting};
use crate::symptoms::{OWN_ROOTS, PUBLIC_HOST};

pub(super) static CAUSE: Cause = Cause {
    name: "only-first-certificate-of-bundle-read",
    title: "The CA file holds several certificates, and only the first of them is trusted",
    at: Where::Client,
    group: Group::Trust,
    condition: All(&[
        Any(&[said(Said::IssuerNotLocal), said(Said::UnknownIssuer), said(Said::SelfSignedInChain)]),
        setting(Setting::PrivateRootGiven),
        Is(Pattern::Environment(Environment::RootFileReadInPart)),
    ]),
    signs: &[
        Sign::new(All(&[setting(Setting::PrivateRootGiven), setting(Setting::NativeTls)]), 6),
        Sign::new(setting(Setting::PrivateRootGiven), 3),
        Sign::new(Unless(&setting(Setting::PrivateRootGiven)), -6),
        Sign::new(Any(&[OWN_ROOTS, setting(Setting::Go)]), -10),
        Sign::new(PUBLIC_HOST, -4),
    ],
    rivals: &["private-ca-not-trusted"],
    summaries: &[
        "The CA file holds several certificates, and the call that reads it takes the first one alone: with native-tls, Certificate::from_pem stops after one block, whereas rustls takes all of them.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Code,
            "Read the whole file with from_pem_bundle (reqwest 0.11.25 and newer) and add each certificate.",
        )
        .code(
            "let mut builder = reqwest::Client::builder();\nfor root in reqwest::Certificate::from_pem_bundle(&std::fs::read(\"bundle.pem\")?)? {\n    builder = builder.add_root_certificate(root);\n}\nlet client = builder.build()?;",
        ),
        Remedy::lasting(
            RemedyKind::Code,
            "With native-tls itself, split the file: Certificate::stack_from_pem (0.2.15 and newer), or one file for each root.",
        )
        .code(
            "let mut builder = native_tls::TlsConnector::builder();\nfor root in native_tls::Certificate::stack_from_pem(&std::fs::read(\"bundle.pem\")?)? {\n    builder.add_root_certificate(root);\n}\nlet connector = builder.build()?;",
        ),
        Remedy::stop_gap(RemedyKind::Environment, "Put the root that is needed first into the file.")
            .commands(&["cat needed-root.pem others.pem > bundle.pem"]),
    ],
    not_remedies: &[],
    references: &[
        "reqwest 0.12.28, src/tls.rs (Certificate::from_pem, from_pem_bundle)",
        "native-tls 0.2.18, src/imp/openssl.rs (Certificate::from_pem: X509::from_pem)",
    ],
    lab: Lab::None("It is about the client's code; private-ca-not-trusted is the server to try it with."),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
