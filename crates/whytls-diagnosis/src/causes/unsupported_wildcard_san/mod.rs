mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::Condition::{self, All, Any, Is, Not, Unless};
use crate::condition::{Pattern, package, said, setting};
use crate::evidence::{Certificate, Said, Setting};

/// These gave up at the first name that they could not read. What is not known counts as no.
const OLD: Condition = Not(&Unless(&Any(&[
    setting(Setting::OldWebpki),
    package("webpki", &[("0.17.0", "1.0.0")]),
    package("rustls-webpki", &[("0.100.0", "0.101.0")]),
])));

pub(super) static CAUSE: Cause = Cause {
    name: "unsupported-wildcard-san",
    title: "The certificate's wildcard has a form that verifiers do not match",
    at: Where::Certificate,
    group: Group::Certificate,
    condition: Any(&[
        Is(Pattern::Certificate(Certificate::WildcardUnsupported)),
        said(Said::WildcardUnsupported),
        said(Said::NameMalformed),
        All(&[said(Said::BadEncoding), OLD, Is(Pattern::Certificate(Certificate::WildcardUnsupported))]),
    ]),
    signs: &[Sign::new(said(Said::NameMalformed), 5), Sign::new(said(Said::BadEncoding), 2)],
    rivals: &["malformed-certificate"],
    summaries: &[
        "The certificate is for {names}, which looks as if it covered {host} and does not: a wildcard must be a whole leftmost label with at least two labels behind it.",
        "A wildcard in the certificate has a form that no verifier here matches: it must be a whole leftmost label with at least two labels behind it.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Certificate,
            "Issue the certificate again with the full name, or with a wildcard that has two labels behind its star.",
        )
        .commands(&[
            "printf 'basicConstraints=critical,CA:FALSE\\nsubjectAltName={san}\\n' > server.ext && openssl req -new -key server.key -subj \"/CN={host}\" | openssl x509 -req -CA ca.pem -CAkey ca.key -CAcreateserial -days 365 -extfile server.ext -out server.pem",
            "printf 'basicConstraints=critical,CA:FALSE\\nsubjectAltName=DNS:server.example\\n' > server.ext && openssl req -new -key server.key -subj \"/CN=server.example\" | openssl x509 -req -CA ca.pem -CAkey ca.key -CAcreateserial -days 365 -extfile server.ext -out server.pem",
        ]),
        Remedy::lasting(
            RemedyKind::Server,
            "Move internal names below a domain of two labels (db.corp.internal in place of db.internal), so that one wildcard can cover them.",
        ),
        Remedy::stop_gap(
            RemedyKind::Certificate,
            "For webpki to 0.22 and rustls-webpki 0.100: put the full names before the odd wildcard; these stop at the first name that they cannot read.",
        ),
    ],
    not_remedies: &[],
    references: &[
        "RFC 9525 section 6.3 (wildcards)",
        "https://github.com/briansmith/webpki/issues/265",
        "rustls-webpki 0.103.17, src/subject_name/dns_name.rs (is_valid_dns_id: two labels behind the wildcard)",
    ],
    lab: Lab::Scenario("unsupported-wildcard-san"),
    reports: 2,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
