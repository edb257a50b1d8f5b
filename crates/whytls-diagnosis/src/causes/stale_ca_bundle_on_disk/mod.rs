mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::Condition::{All, Any, Is};
use crate::condition::{Pattern, said, setting};
use crate::evidence::{Environment, Said, Setting};
use crate::symptoms::{OWN_ROOTS, PRIVATE_HOST, PUBLIC_HOST, SYSTEM_VERIFIER, UNTRUSTED};

pub(super) static CAUSE: Cause = Cause {
    name: "stale-ca-bundle-on-disk",
    title: "A forgotten old bundle of roots is found first and read in place of the real one",
    at: Where::Environment,
    group: Group::Trust,
    condition: All(&[UNTRUSTED, Is(Pattern::Environment(Environment::ReadsOtherBundle))]),
    signs: &[
        Sign::new(Any(&[setting(Setting::Libcurl), setting(Setting::Cargo), setting(Setting::Git)]), 4),
        Sign::new(setting(Setting::UpgradeTold), 2),
        Sign::new(PUBLIC_HOST, 2),
        Sign::new(Any(&[PRIVATE_HOST, SYSTEM_VERIFIER, OWN_ROOTS]), -6),
        Sign::new(said(Said::LeafSignatureUnverifiable), -6),
    ],
    rivals: &["openssl-cert-path-missing", "interception-root-not-trusted"],
    summaries: &[
        "The client reads an old bundle of roots that some earlier installation left on the disk, and that bundle lacks the root of today's chain.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Environment,
            "Find the bundle that is read, and delete it or replace it by a link to the maintained one.",
        )
        .commands(&["strace -f -e trace=open,openat ./program 2>&1 | grep -iE 'cert|ssl|pki'"]),
        Remedy::stop_gap(
            RemedyKind::Environment,
            "Name the maintained bundle, so that no other is looked for.",
        )
        .commands(&[
            "SSL_CERT_FILE=/etc/ssl/certs/ca-certificates.crt CURL_CA_BUNDLE=/etc/ssl/certs/ca-certificates.crt ./program",
        ]),
    ],
    not_remedies: &[],
    references: &[
        "openssl-probe 0.1.6, src/lib.rs (the first file that exists is taken)",
        "https://github.com/rust-lang/cargo/issues/1420",
    ],
    lab: Lab::None("It is about files on the client's disk."),
    reports: 1,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
