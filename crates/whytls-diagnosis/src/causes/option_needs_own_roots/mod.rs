mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Where};
use crate::condition::said;
use crate::evidence::Said;

pub(super) static CAUSE: Cause = Cause {
    name: "option-needs-own-roots",
    title: "reqwest 0.13 takes this option only together with roots of the program's own (tls_certs_only)",
    at: Where::Client,
    group: Group::Build,
    condition: said(Said::OptionNeedsOwnRoots),
    signs: &[],
    rivals: &[],
    summaries: &[
        "reqwest 0.13 leaves the verification to the platform, which has no such option: revocation lists, and names that are not compared, are taken only together with tls_certs_only.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Code,
            "Give the roots too: tls_certs_only, with your CA or a bundle of public roots.",
        ),
        Remedy::lasting(
            RemedyKind::Code,
            "Or leave the option out: the platform's verifier asks about revocation by itself on Windows, macOS and Android.",
        ),
        Remedy::lasting(
            RemedyKind::Certificate,
            "Instead of not comparing names, put the name that is dialled into the certificate's subjectAltName.",
        )
        .commands(&[
            "openssl x509 -in server.pem -noout -ext subjectAltName",
        ]),
    ],
    not_remedies: &[],
    references: &[
        "reqwest 0.13.5, src/async_impl/client.rs (CRLs only allowed with tls_certs_only(); disabling rustls hostname verification only allowed with tls_certs_only())",
    ],
    lab: Lab::None("the client fails before it connects"),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
