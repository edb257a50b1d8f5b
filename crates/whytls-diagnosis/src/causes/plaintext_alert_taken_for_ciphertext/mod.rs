mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::Condition::All;
use crate::condition::{package, said, setting};
use crate::evidence::{Said, Setting};

const RUSTLS: &[(&str, &str)] = &[("0.16.0", "0.22.0")];

pub(super) static CAUSE: Cause = Cause {
    name: "plaintext-alert-taken-for-ciphertext",
    title: "The peer refused us in clear, and this rustls tried to decrypt its alert",
    at: Where::Dependency,
    group: Group::Negotiation,
    condition: All(&[said(Said::RecordNotDecrypted), package("rustls", RUSTLS)]),
    signs: &[
        Sign::new(setting(Setting::ServerSide), 20),
        Sign::new(setting(Setting::Rustls), 5),
        Sign::new(setting(Setting::ClientSide), -10),
    ],
    rivals: &[],
    summaries: &[
        "The peer answered with an alert in clear in the middle of a TLS 1.3 handshake, most often because it does not trust the certificate; rustls before 0.22.0 tried to decrypt that alert and reports that instead of it.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Update,
            "Raise what holds the old rustls, to a release on 0.23 (0.22.0 and newer print the alert itself): tokio-rustls 0.26, hyper-rustls 0.27, actix with rustls-0_23.",
        )
        .commands(&["cargo tree --invert {package}", "cargo tree --invert rustls"]),
        Remedy::lasting(
            RemedyKind::Server,
            "Meanwhile look at the peer: its own log names the reason. A client that refuses the certificate is the usual one: see peer-rejects-our-certificate.",
        )
        .commands(&["openssl s_client -connect {target} -CAfile ca.pem -verify_return_error"]),
    ],
    not_remedies: &[],
    references: &[
        "https://github.com/rustls/rustls/issues/1369",
        "https://github.com/rustls/rustls/pull/1392",
        "RFC 8446 section 6 (alerts before keys are in place)",
    ],
    lab: Lab::None("it shows on servers of old versions, by what clients do"),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
