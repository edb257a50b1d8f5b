mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Where};
use crate::condition::Condition::{All, Any, Is, Not};
use crate::condition::{Pattern, said};
use crate::evidence::{Alert, Said, Server};

pub(super) static CAUSE: Cause = Cause {
    name: "client-library-bug",
    title: "A defect of a TLS or HTTP library",
    at: Where::Dependency,
    group: Group::Build,
    condition: Any(&[
        said(Said::InternalState),
        said(Said::CertificateTypeUnsolicited),
        said(Said::CryptoFailed),
        All(&[
            Any(&[said(Said::Received(Alert::DecodeError)), said(Said::Sent(Alert::DecodeError))]),
            Not(&Is(Pattern::Server(Server::BreaksAtLargeHello))),
        ]),
    ]),
    signs: &[],
    rivals: &["certificate-type-extension-refused", "crypto-library-bug"],
    summaries: &[
        "The text shows a defect of the library itself: rustls 0.23.16 to 0.23.22 refuse peers that name a certificate type, and 0.23.23 cures that; any other text of this kind is a state that the library holds to be impossible.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Update,
            "Servers on rustls 0.23.16 to 0.23.22 that print UnsolicitedCertificateTypeExtension: update rustls to 0.23.46 (0.23.23 cures it).",
        )
        .commands(&["{cargo_update}", "cargo update -p rustls --precise 0.23.46"])
        .when(said(Said::CertificateTypeUnsolicited)),
        Remedy::lasting(
            RemedyKind::Update,
            "Update the library to the newest release of its line: most such defects are cured there. rustls 0.20 is no longer maintained.",
        )
        .commands(&[
            "cargo update -p rustls && cargo update -p reqwest && cargo update -p hyper-rustls && cargo update -p tokio-rustls",
        ])
        .when(Any(&[said(Said::InternalState), said(Said::CryptoFailed)])),
        Remedy::lasting(
            RemedyKind::Update,
            "Find out whether it is known: look for the text in the library's issues, and report it with the version and the whole error chain if it is not.",
        )
        .commands(&["cargo tree --invert rustls"]),
        Remedy::stop_gap(
            RemedyKind::Feature,
            "Until then try the other TLS backend: what fails in both is not the library's fault.",
        )
        .commands(&["cargo add reqwest@0.12 --no-default-features --features native-tls"]),
    ],
    not_remedies: &[],
    references: &[
        "rustls 0.23.23, release notes (certificate type extensions)",
        "rustls 0.20.9, src/error.rs (Error::General)",
        "https://github.com/rustls/rustls/issues",
        "https://github.com/seanmonstar/reqwest/issues",
    ],
    lab: Lab::None("a defect of a library; the known ones are causes of their own"),
    reports: 8,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
