mod zh;

use crate::cause::{Affected, Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::{Condition::All, package, said};
use crate::evidence::Said;

/// rsa_private_keys and pkcs8_private_keys were asked alone; EC keys came with reqwest PR 1526.
const REQWEST: &[(&str, &str)] = &[("0.10.0", "0.11.11")];

pub(super) static CAUSE: Cause = Cause {
    name: "ec-private-key-not-read",
    title: "reqwest before 0.11.11 reads no EC key in SEC1 form for a rustls identity",
    at: Where::Dependency,
    group: Group::ClientAuthentication,
    condition: All(&[said(Said::KeyNotFound), package("reqwest", REQWEST)]),
    signs: &[Sign::new(package("reqwest", REQWEST), 8)],
    rivals: &["private-key-format"],
    summaries: &[
        "reqwest before 0.11.11 looks for PKCS#8 and PKCS#1 keys in an identity and passes over BEGIN EC PRIVATE KEY (SEC1): it then says that there is no key.",
    ],
    affected: &[Affected { package: "reqwest", ranges: &[("0.10.0", "0.11.11")], cured_in: &["0.11.27"] }],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Update,
            "Update reqwest to 0.11.11 or newer: Identity::from_pem reads EC keys there.",
        )
        .commands(&["{cargo_update}", "cargo update -p reqwest --precise 0.11.27"]),
        Remedy::lasting(RemedyKind::Environment, "Or convert the key to PKCS#8, which every version reads.")
            .commands(&["openssl pkcs8 -topk8 -nocrypt -in client.key -out client-pkcs8.key"]),
    ],
    not_remedies: &[],
    references: &["https://github.com/seanmonstar/reqwest/pull/1526", "RFC 5915 (SEC1 private key)"],
    lab: Lab::None("nothing is connected to yet when an identity is read"),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
