mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::Condition::{Any, Is};
use crate::condition::{Pattern, package, said};
use crate::evidence::{Certificate, Said};

pub(super) static CAUSE: Cause = Cause {
    name: "distrusted-intermediate",
    title: "An intermediate in the chain is on rustls-webpki's own list of distrusted CAs",
    at: Where::Certificate,
    group: Group::Trust,
    condition: Any(&[Is(Pattern::Certificate(Certificate::Distrusted)), said(Said::Distrusted)]),
    signs: &[Sign::new(package("rustls-webpki", &[("0.103.16", "0.104.0")]), 12)],
    rivals: &[],
    summaries: &[
        "The chain of {target} runs through one of the eight e-Mudhra (emSign) intermediates that rustls-webpki 0.103.16 and newer refuse, whatever root stands above. The certificate is otherwise in order.",
        "The chain runs through one of the eight e-Mudhra (emSign) intermediates that rustls-webpki 0.103.16 and newer refuse, whatever root stands above. The certificate is otherwise in order.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Certificate,
            "Get the server's certificate from another CA. The distrust will not be lifted.",
        )
        .commands(&[
            "certbot certonly --nginx -d {host}",
            "certbot certonly --nginx -d server.example",
        ]),
        Remedy::stop_gap(
            RemedyKind::Downgrade,
            "With a server of others, until it has another certificate: rustls-webpki 0.103.15, which does not have the list yet. It trusts what its makers no longer do.",
        )
        .commands(&[
            "cargo update -p rustls-webpki --precise 0.103.15",
        ]),
    ],
    not_remedies: &[],
    references: &[
        "rustls-webpki 0.103.17, src/verify_cert.rs (DISTRUSTED_SPKIS)",
        "rustls-webpki 0.103.17, src/data/distrusted/",
    ],
    lab: Lab::None("the keys on the list are those of a real CA"),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
