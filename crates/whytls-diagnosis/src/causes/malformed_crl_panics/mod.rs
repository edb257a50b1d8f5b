mod zh;

use crate::cause::{Affected, Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::Condition::{All, Unless};
use crate::condition::{package, said};
use crate::evidence::Said;

/// An empty bit string in issuingDistributionPoint: `raw_bits.len() - 1` of nothing.
const PANICS: &[(&str, &str)] = &[("0.101.0", "0.103.13")];

pub(super) static CAUSE: Cause = Cause {
    name: "malformed-crl-panics",
    title: "rustls-webpki before 0.103.13 panics on a malformed revocation list (RUSTSEC-2026-0104)",
    at: Where::Dependency,
    group: Group::Build,
    condition: All(&[
        said(Said::CrlPanic),
        Unless(&package("rustls-webpki", &[("0.103.13", "1.0.0")])),
    ]),
    signs: &[Sign::new(package("rustls-webpki", PANICS), 10)],
    rivals: &[],
    summaries: &[
        "A revocation list with an empty bit string in its issuingDistributionPoint ended the program: {package} takes the last byte of nothing.",
        "A revocation list with an empty bit string in its issuingDistributionPoint ended the program: rustls-webpki before 0.103.13 takes the last byte of nothing.",
    ],
    affected: &[Affected { package: "rustls-webpki", ranges: PANICS, cured_in: &["0.103.17"] }],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Update,
            "Update rustls-webpki to 0.103.13 or newer, together with rustls 0.23.29 or newer: below an older rustls 0.23 it brings another defect.",
        )
        .commands(&[
            "{cargo_update}",
            "cargo update -p rustls --precise 0.23.46 && cargo update -p rustls-webpki --precise 0.103.17",
        ]),
        Remedy::stop_gap(
            RemedyKind::Environment,
            "Until then, keep the list away from the program: look at each with openssl before it is put in place.",
        )
        .commands(&[
            "openssl crl -in ca.crl -inform DER -noout -text",
        ]),
    ],
    not_remedies: &[],
    references: &[
        "https://rustsec.org/advisories/RUSTSEC-2026-0104.html",
        "rustls-webpki 0.103.13, src/der.rs (bit_string_flags)",
    ],
    lab: Lab::None("the list is the client's own file; the server has no part in it"),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
