mod zh;

use crate::cause::{Affected, Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::Condition::{All, Any, Unless};
use crate::condition::{package, said, setting};
use crate::evidence::{Said, Setting};
use crate::symptoms::UNKNOWN_ISSUER;

/// Read in the source of 2.0.0, 2.8.2, 3.0.0 and 3.2.4: the value of `tlsInsecure` is negated. 3.2.5 has the fix of PR 1453.
const MONGODB: &[(&str, &str)] = &[("2.0.0", "3.2.5")];

pub(super) static CAUSE: Cause = Cause {
    name: "tls-option-not-honoured",
    title: "An option that should change verification is ignored by the library",
    at: Where::Dependency,
    group: Group::Trust,
    condition: All(&[
        Any(&[UNKNOWN_ISSUER, said(Said::SelfSignedInChain), said(Said::SelfSignedLeaf)]),
        setting(Setting::VerificationOff),
        package("mongodb", MONGODB),
    ]),
    signs: &[
        Sign::new(setting(Setting::Mongo), 6),
        Sign::new(setting(Setting::VerificationOff), 4),
        Sign::new(package("mongodb", MONGODB), 4),
        Sign::new(Unless(&setting(Setting::Mongo)), -6),
    ],
    rivals: &["private-ca-not-trusted", "self-signed-certificate"],
    summaries: &[
        "{package} takes tlsInsecure in the connection string for its opposite, so the certificate is verified as if the option were not there.",
        "The program asks its library for other verification, and the library does not do it: the MongoDB driver before 3.2.5 takes tlsInsecure in the connection string for its opposite.",
    ],
    affected: &[Affected { package: "mongodb", ranges: MONGODB, cured_in: &["3.2.5"] }],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Trust,
            "Name the CA in the connection string: tlsCAFile keeps verification on and works in every version.",
        )
        .code("let uri = \"mongodb://db.example:27017/?tls=true&tlsCAFile=ca.pem\";"),
        Remedy::lasting(
            RemedyKind::Update,
            "Update the driver to 3.2.5 or newer, which reads the option as it is documented.",
        )
        .commands(&["{cargo_update}", "cargo update -p mongodb --precise 3.2.5"]),
    ],
    not_remedies: &[],
    references: &[
        "https://github.com/mongodb/mongo-rust-driver/issues/1452",
        "https://github.com/mongodb/mongo-rust-driver/pull/1453",
        "mongodb 3.2.4 and 3.2.5, src/client/options.rs (tlsInsecure)",
    ],
    lab: Lab::None("It is about the client's library; self-signed-certificate is the server to try it with."),
    reports: 1,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
