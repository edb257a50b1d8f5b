mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::Condition::{All, Any, Unless};
use crate::condition::{said, setting};
use crate::evidence::{Said, Setting};

pub(super) static CAUSE: Cause = Cause {
    name: "ip-address-not-supported-by-library",
    title: "This library is too old to verify certificates for IP addresses",
    at: Where::Dependency,
    group: Group::Certificate,
    condition: Any(&[
        said(Said::ServerNameTypeUnsupported),
        All(&[
            said(Said::ServerNameInvalid),
            setting(Setting::AddressDialled),
            Unless(&setting(Setting::Ipv6Dialled)),
        ]),
        // These knew no addresses at all, so whatever is no name is mostly one.
        All(&[
            said(Said::ServerNameInvalid),
            setting(Setting::OldWebpki),
            Unless(&Any(&[setting(Setting::NameDialled), setting(Setting::Ipv6Dialled)])),
        ]),
    ]),
    signs: &[
        Sign::new(setting(Setting::AddressDialled), 20),
        Sign::new(All(&[said(Said::ServerNameInvalid), setting(Setting::OldWebpki)]), 5),
    ],
    rivals: &["server-name-built-wrong"],
    summaries: &[
        "{host} is an IP address, and rustls before 0.21 can verify certificates for DNS names alone.",
        "An IP address was dialled, and rustls before 0.21 can verify certificates for DNS names alone.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Update,
            "Update to a client on rustls 0.21.0 or newer: reqwest 0.11.18, hyper-rustls 0.24.0, tokio-rustls 0.24.0, tonic 0.9.1.",
        )
        .commands(&[
            "cargo update -p reqwest --precise 0.11.27",
            "cargo update -p reqwest@0.11 --precise 0.11.27",
        ]),
        Remedy::lasting(RemedyKind::Code, "Dial a DNS name of the server; the certificate must have it."),
        Remedy::stop_gap(
            RemedyKind::Code,
            "Keep a name of the certificate in the URL and give the client the address for it.",
        )
        .code(
            "let client = reqwest::Client::builder()\n    .resolve(\"server.example\", std::net::SocketAddr::from(([192, 0, 2, 1], 443)))\n    .build()?;\nlet _ = client.get(\"https://server.example/\").send().await?;",
        ),
        Remedy::stop_gap(
            RemedyKind::Feature,
            "Use the native-tls backend: it verifies addresses in all versions.",
        )
        .commands(&["cargo add reqwest@0.11 --no-default-features --features native-tls"]),
    ],
    not_remedies: &[],
    references: &[
        "rustls 0.20.9, src/verify.rs (Error::UnsupportedNameType for ServerName::IpAddress)",
        "rustls 0.21.0, CHANGELOG: support for IP addresses in certificates",
        "https://github.com/kurrent-io/KurrentDB-Client-Rust/issues/71",
        "https://github.com/kube-rs/kube/pull/1183",
    ],
    lab: Lab::None("it is the client's version that decides, not the server"),
    reports: 7,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
