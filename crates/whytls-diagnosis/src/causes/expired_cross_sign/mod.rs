mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::Condition::{All, Any, Is, Not, Unless};
use crate::condition::{Pattern, said, setting};
use crate::evidence::{Certificate, Said, Setting, Trust};
use crate::symptoms::{PRIVATE_HOST, PUBLIC_HOST};

pub(super) static CAUSE: Cause = Cause {
    name: "expired-cross-sign",
    title: "The path is followed to an expired, cross-signed certificate although a valid path exists",
    at: Where::Client,
    group: Group::Trust,
    condition: Any(&[
        All(&[
            Any(&[said(Said::Expired), said(Said::IntermediateExpired), said(Said::ExpiredOrNotYetValid)]),
            Is(Pattern::Trust(Trust::Anchored)),
            Not(&Is(Pattern::Certificate(Certificate::Expired))),
        ]),
    ]),
    signs: &[
        Sign::new(setting(Setting::OpenSsl10), 8),
        Sign::new(setting(Setting::LibreSsl), 3),
        Sign::new(said(Said::IntermediateExpired), 2),
        Sign::new(PUBLIC_HOST, 2),
        Sign::new(All(&[setting(Setting::Rustls), Unless(&setting(Setting::OpenSsl))]), -8),
        Sign::new(Any(&[PRIVATE_HOST, setting(Setting::OpenSsl3)]), -4),
    ],
    rivals: &["clock-wrong"],
    summaries: &[
        "The server's certificate is valid, but this client follows the chain to a certificate above it that has expired (as DST Root CA X3 of Let's Encrypt did on 2021-09-30), and does not look for the other path that is valid.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Environment,
            "Update OpenSSL to 1.1.0 or newer (LibreSSL 3.2 or newer), which prefer a trusted root over what the server sends.",
        )
        .commands(&["sudo apt-get update && sudo apt-get install --only-upgrade openssl ca-certificates"]),
        Remedy::lasting(
            RemedyKind::Environment,
            "On an old system, take the expired root out of the store and see that the new one is in it (Debian, Ubuntu).",
        )
        .commands(&[
            "sudo sed -i 's#^mozilla/DST_Root_CA_X3.crt#!&#' /etc/ca-certificates.conf && sudo update-ca-certificates --fresh",
        ]),
        Remedy::lasting(RemedyKind::Feature, "Or build the client with rustls, which tries each path.")
            .commands(&["cargo add reqwest@0.12 --no-default-features --features rustls-tls-native-roots"]),
        Remedy::lasting(
            RemedyKind::Server,
            "On the server, send the chain without the cross-signed certificate.",
        )
        .commands(&["certbot renew --force-renewal --preferred-chain 'ISRG Root X1'"]),
    ],
    not_remedies: &[],
    references: &[
        "https://letsencrypt.org/docs/dst-root-ca-x3-expiration-september-2021/",
        "OpenSSL, X509_V_FLAG_TRUSTED_FIRST (default since 1.1.0)",
        "https://github.com/aws/aws-lambda-rust-runtime/issues/351",
    ],
    lab: Lab::None("It needs OpenSSL 1.0.2, which is no longer built."),
    reports: 3,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
