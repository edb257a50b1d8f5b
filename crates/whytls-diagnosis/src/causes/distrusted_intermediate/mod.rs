mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::{package, said, setting};
use crate::evidence::{Said, Setting};

pub(super) static CAUSE: Cause = Cause {
    name: "distrusted-intermediate",
    title: "An intermediate in the chain has been distrusted, by the verifier itself or by the machine's store",
    at: Where::Certificate,
    group: Group::Trust,
    condition: said(Said::Distrusted),
    signs: &[Sign::new(setting(Setting::Rustls), 12), Sign::new(package("rustls-webpki", &[("0.103.16", "0.104.0")]), 12)],
    rivals: &[],
    summaries: &["The chain of {target} runs through a CA that is distrusted: rustls-webpki 0.103.16 and newer refuse eight e-Mudhra (emSign) intermediates, and Windows and Apple keep lists of their own. The certificate is otherwise in order.", "The chain runs through a CA that is distrusted: rustls-webpki 0.103.16 and newer refuse eight e-Mudhra (emSign) intermediates, and Windows and Apple keep lists of their own. The certificate is otherwise in order."],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Certificate,
            "Get the server's certificate from another CA. The distrust will not be lifted.",
        )
        .commands(&["certbot certonly --nginx -d {host}", "certbot certonly --nginx -d server.example"]),
        Remedy::lasting(
            RemedyKind::Environment,
            "Where an administrator or a user set the distrust (Windows: Untrusted Certificates; macOS: Never Trust) and it was a mistake, take it back there.",
        )
        .commands(&["certutil -store Disallowed"]),
        Remedy::stop_gap(
            RemedyKind::Downgrade,
            "With a server of others, until it has another certificate: rustls-webpki 0.103.15, which does not have the list yet. It trusts what its makers no longer do.",
        )
        .commands(&["cargo update -p rustls-webpki --precise 0.103.15"]),
    ],
    not_remedies: &[],
    references: &["rustls-webpki 0.103.17, src/verify_cert.rs (DISTRUSTED_SPKIS)", "rustls-webpki 0.103.17, src/data/distrusted/", "Windows, TRUST_E_EXPLICIT_DISTRUST (0x800B0111)"],
    lab: Lab::None("the keys on the list are those of a real CA"),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
