mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::Condition::{All, Any, Is};
use crate::condition::{Pattern, package, said, setting};
use crate::evidence::{Said, Setting, Trust};
use crate::symptoms::{BACKEND, NO_PATH, PRIVATE_HOST, PUBLIC_HOST};

pub(super) static CAUSE: Cause = Cause {
    name: "distrusted-public-root",
    title: "The public root above this chain has been withdrawn from the stores, or a certificate of it is marked as distrusted",
    at: Where::Server,
    group: Group::Trust,
    condition: Any(&[
        said(Said::RootDistrusted),
        All(&[
            NO_PATH,
            Is(Pattern::Trust(Trust::Anchored)),
            package("webpki-roots", &[("0.20.0", "1000.0.0")]),
        ]),
    ]),
    signs: &[
        Sign::new(setting(Setting::UpgradeTold), 4),
        Sign::new(package("webpki-roots", &[("0.26.10", "1000.0.0")]), 3),
        Sign::new(PUBLIC_HOST, 1),
        Sign::new(Any(&[PRIVATE_HOST, BACKEND, setting(Setting::Quic)]), -6),
        Sign::new(said(Said::LeafSignatureUnverifiable), -6),
    ],
    rivals: &[],
    summaries: &[
        "{issuer} stands below a root that has been withdrawn from the stores or is marked as distrusted: the certificate is refused although nothing is wrong with it.",
        "The chain leads to a CA that has been withdrawn from the stores, or that this machine marks as distrusted: the certificate is refused although nothing is wrong with it.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Certificate,
            "Let the server's owner take a certificate whose chain ends at a living root; ask the CA for the cross-signed intermediate, or change the CA.",
        )
        .commands(&[
            "certbot renew --force-renewal --cert-name {host}",
            "certbot renew --force-renewal --cert-name server.example",
        ]),
        Remedy::lasting(
            RemedyKind::Environment,
            "Where the provider has another endpoint with a new chain, use that one (AWS IoT: the ATS endpoint).",
        )
        .commands(&["aws iot describe-endpoint --endpoint-type iot:Data-ATS"]),
        Remedy::stop_gap(
            RemedyKind::Trust,
            "Where it cannot wait, add that root to this client alone, knowing why it was withdrawn.",
        )
        .code(
            "let withdrawn = reqwest::Certificate::from_pem(&std::fs::read(\"withdrawn-root.pem\")?)?;\n\
             let client = reqwest::Client::builder().add_root_certificate(withdrawn).build()?;",
        ),
        Remedy::stop_gap(
            RemedyKind::Downgrade,
            "If it began with cargo update, the last webpki-roots before the withdrawal still holds the root (1.0.6 before the 17 of April 2026, 0.26.9 before those of May 2025).",
        )
        .commands(&["cargo update -p webpki-roots@1 --precise 1.0.6"]),
    ],
    not_remedies: &[],
    references: &[
        "https://wiki.mozilla.org/CA/Removed_Certificates",
        "webpki-roots 1.0.10 (list compared with 0.20.0 and 0.25.4)",
        "https://github.com/aws/aws-sdk-java-v2/issues/1533",
        "Windows, TRUST_E_EXPLICIT_DISTRUST (0x800B0111); macOS, errSecTrustSettingDeny (-67654)",
    ],
    lab: Lab::None("It would need a public CA's key."),
    reports: 2,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
