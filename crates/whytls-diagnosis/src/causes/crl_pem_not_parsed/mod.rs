mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::Condition::{All, Any, Not, Unless};
use crate::condition::{package, said, setting};
use crate::evidence::{Said, Setting};

/// `CertificateRevocationList::from_pem` takes the text as it stands; 0.13.3 parses it.
const AS_DER: &[(&str, &str)] = &[("0.12.9", "0.13.3")];

pub(super) static CAUSE: Cause = Cause {
    name: "crl-pem-not-parsed",
    title: "reqwest before 0.13.3 takes a revocation list in PEM for DER: the client cannot be built",
    at: Where::Dependency,
    group: Group::Build,
    condition: Any(&[
        said(Said::CrlSettingsRefused),
        All(&[
            said(Said::CrlUnusable),
            Not(&Unless(&setting(Setting::BuildingClient))),
            Not(&Not(&package("reqwest", AS_DER))),
        ]),
    ]),
    signs: &[Sign::new(said(Said::CrlSettingsRefused), 10), Sign::new(package("reqwest", AS_DER), 15)],
    rivals: &["crl-unusable"],
    summaries: &[
        "reqwest 0.12.9 to 0.13.2 do not decode the PEM that CertificateRevocationList::from_pem is given: rustls gets text where it wants DER, and the client is not built.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Code,
            "Read the list with from_pem_bundle, which decodes PEM in these versions too.",
        )
        .code(
            "let crls = reqwest::tls::CertificateRevocationList::from_pem_bundle(&std::fs::read(\"ca.crl.pem\")?)?;\n\
             let client = reqwest::Client::builder().use_rustls_tls().add_crls(crls).build()?;",
        ),
        Remedy::lasting(
            RemedyKind::Update,
            "Or update reqwest to 0.13.3 or newer; from 0.13 on, lists need tls_certs_only beside them.",
        )
        .commands(&["cargo update -p reqwest --precise 0.13.5"]),
    ],
    not_remedies: &[],
    references: &[
        "reqwest 0.12.28, src/tls.rs (CertificateRevocationList::from_pem)",
        "reqwest 0.13.5, src/tls.rs (the same, with PEM decoded)",
        "reqwest 0.12.28, src/async_impl/client.rs (invalid TLS verification settings)",
    ],
    lab: Lab::None("the client fails before it connects"),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
