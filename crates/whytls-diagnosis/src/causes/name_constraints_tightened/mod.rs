mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::Condition::All;
use crate::condition::{package, said, setting};
use crate::evidence::{Said, Setting};

/// Wildcards must lie in a permitted subtree with every name that they stand for.
const STRICT: &[(&str, &str)] = &[("0.103.12", "0.104.0"), ("0.104.0", "1.0.0")];

pub(super) static CAUSE: Cause = Cause {
    name: "name-constraints-tightened",
    title: "rustls-webpki 0.103.12 and newer refuse wildcard and URI names under name constraints that older versions took",
    at: Where::Dependency,
    group: Group::Certificate,
    condition: All(&[said(Said::NameConstraintViolated), package("rustls-webpki", STRICT)]),
    signs: &[Sign::new(setting(Setting::UpgradeTold), 20)],
    rivals: &["name-constraints-violated"],
    summaries: &[
        "{package} holds wildcard and URI names of a certificate against name constraints more strictly than 0.103.11 did: a chain that was accepted before may fail by NameConstraintViolation.",
        "rustls-webpki 0.103.12 and newer hold wildcard and URI names against name constraints more strictly: a chain that was accepted before may fail.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Certificate,
            "Issue the server's certificate again with full names in place of the wildcard: *.example.com reaches outside of the permitted subtree www.example.com.",
        )
        .commands(&[
            "printf 'basicConstraints=critical,CA:FALSE\\nsubjectAltName={san}\\n' > server.ext && openssl req -new -key server.key -subj \"/CN={host}\" | openssl x509 -req -CA ca.pem -CAkey ca.key -CAcreateserial -days 365 -extfile server.ext -out server.pem",
            "printf 'basicConstraints=critical,CA:FALSE\\nsubjectAltName=DNS:server.example\\n' > server.ext && openssl req -new -key server.key -subj \"/CN=server.example\" | openssl x509 -req -CA ca.pem -CAkey ca.key -CAcreateserial -days 365 -extfile server.ext -out server.pem",
        ]),
        Remedy::lasting(
            RemedyKind::Certificate,
            "Or permit the wildcard's own parent in the CA (permitted;DNS:example.com), and leave URI names out of constraints: rustls-webpki does not match them.",
        ),
        Remedy::stop_gap(
            RemedyKind::Downgrade,
            "Go back to rustls-webpki 0.103.11 until the certificates are changed; rustls 0.23.43 still allows it. It has the defects RUSTSEC-2026-0098, -0099 and -0104.",
        )
        .commands(&[
            "cargo update -p rustls --precise 0.23.43 && cargo update -p rustls-webpki --precise 0.103.11",
        ])
        .when(package("rustls-webpki", STRICT)),
    ],
    not_remedies: &[],
    references: &[
        "https://rustsec.org/advisories/RUSTSEC-2026-0098.html",
        "https://rustsec.org/advisories/RUSTSEC-2026-0099.html",
        "https://github.com/rustls/webpki/pull/468",
        "https://github.com/rustls/webpki/pull/470",
        "rustls-webpki 0.103.12, src/subject_name/dns_name.rs (wildcards against permitted subtrees)",
    ],
    lab: Lab::None("the version of the client decides; the server is that of name-constraints-violated"),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
