mod zh;

use crate::cause::{Affected, Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::Condition::All;
use crate::condition::{package, said, setting};
use crate::evidence::{Said, Setting};

const RUSTLS: &[(&str, &str)] = &[("0.16.0", "0.22.0")];

pub(super) static CAUSE: Cause = Cause {
    name: "plaintext-alert-taken-for-ciphertext",
    title: "The peer refused us in clear, and this rustls tried to decrypt its alert",
    at: Where::Dependency,
    group: Group::Negotiation,
    condition: All(&[said(Said::Decryption), package("rustls", RUSTLS)]),
    signs: &[Sign::new(setting(Setting::ServerSide), 20), Sign::new(setting(Setting::Rustls), 5), Sign::new(setting(Setting::ClientSide), -10)],
    rivals: &[],
    summaries: &["The peer answered with an alert in clear in the middle of a TLS 1.3 handshake, most often because it does not trust the certificate; rustls before 0.22.0 tried to decrypt that alert and reports that instead of it."],
    affected: &[Affected { package: "rustls", ranges: RUSTLS, cured_in: &["0.23.46"] }],
    remedies: &[Remedy::lasting(RemedyKind::Update, "Update rustls to 0.23.46 (0.22.0 and newer print the alert itself).").commands(&["{cargo_update}", "cargo update -p rustls --precise 0.23.46"]), Remedy::lasting(RemedyKind::Server, "Meanwhile look at the peer: its own log names the reason. A client that refuses the certificate is the usual one: see peer-rejects-our-certificate.").commands(&["openssl s_client -connect {target} -CAfile ca.pem -verify_return_error"])],
    not_remedies: &[],
    references: &["https://github.com/rustls/rustls/issues/1369", "https://github.com/rustls/rustls/pull/1392", "RFC 8446 section 6 (alerts before keys are in place)"],
    lab: Lab::None("it shows on servers of old versions, by what clients do"),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
