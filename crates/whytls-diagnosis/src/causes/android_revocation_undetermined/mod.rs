mod zh;

use crate::cause::{Affected, Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::Condition::{All, Any, Not, Unless};
use crate::condition::{package, said, setting};
use crate::evidence::{Said, Setting};

/// The old line got the same cure in 0.1.2.
const PRIVATE_CHECKED: &[(&str, &str)] = &[("0.1.0", "0.1.2"), ("0.2.0", "0.3.3")];

pub(super) static CAUSE: Cause = Cause {
    name: "android-revocation-undetermined",
    title: "Android could not determine whether the certificate is revoked, and that is reported as revoked",
    at: Where::Environment,
    group: Group::Trust,
    condition: Any(&[
        All(&[said(Said::RevocationUnknown), Not(&Unless(&setting(Setting::Android)))]),
        // The platform's word for it is not in the text.
        All(&[
            said(Said::Revoked),
            Any(&[Not(&Unless(&setting(Setting::Android))), Not(&Unless(&setting(Setting::Rustls)))]),
            Unless(&Any(&[
                said(Said::RevocationUnknown),
                setting(Setting::Windows),
                setting(Setting::Apple),
            ])),
            Not(&Not(&package("rustls-platform-verifier", PRIVATE_CHECKED))),
        ]),
    ]),
    signs: &[
        Sign::new(said(Said::RevocationUnknown), 10),
        Sign::new(package("rustls-platform-verifier", PRIVATE_CHECKED), 10),
    ],
    rivals: &["revocation-unreachable"],
    summaries: &[
        "Android found no answer to whether the certificate of {target} is revoked (no OCSP address in it, or nobody reachable there), and rustls-platform-verifier reports that as Revoked. The certificate need not be revoked.",
        "Android found no answer to whether the certificate is revoked (no OCSP address in it, or nobody reachable there), and rustls-platform-verifier reports that as Revoked. The certificate need not be revoked.",
    ],
    affected: &[
        Affected { package: "rustls-platform-verifier", ranges: PRIVATE_CHECKED, cured_in: &["0.3.4"] },
    ],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Update,
            "With a private CA: update rustls-platform-verifier to 0.3.3 or newer, which asks nothing about revocation where no public root stands above.",
        )
        .commands(&["{cargo_update}", "cargo update -p rustls-platform-verifier --precise 0.3.4"])
        .when(package("rustls-platform-verifier", PRIVATE_CHECKED)),
        Remedy::lasting(
            RemedyKind::Server,
            "Let the server staple an OCSP answer, where its CA still has OCSP: then nobody has to be asked.",
        )
        .commands(&["ssl_stapling on; ssl_stapling_verify on; resolver 127.0.0.53;  # nginx"]),
        Remedy::stop_gap(
            RemedyKind::Code,
            "With a public CA that has given up OCSP (Let's Encrypt since 2025): use a rustls client with roots of its own on Android until the verifier falls back to revocation lists (issue 221).",
        )
        .code(
            "let roots = reqwest::Certificate::from_pem_bundle(&std::fs::read(\"roots.pem\")?)?;\nlet mut builder = reqwest::Client::builder().use_rustls_tls().tls_built_in_root_certs(false);\nfor root in roots {\n    builder = builder.add_root_certificate(root);\n}\nlet client = builder.build()?;",
        ),
        Remedy::stop_gap(
            RemedyKind::Network,
            "Let the phone reach the CA's OCSP address: filters for DNS and captive portals answer for it.",
        ),
    ],
    not_remedies: &[],
    references: &[
        "https://github.com/rustls/rustls-platform-verifier/issues/221",
        "https://github.com/rustls/rustls-platform-verifier/pull/179",
        "https://github.com/rustls/rustls-platform-verifier/pull/108",
        "https://github.com/rustls/rustls-platform-verifier/issues/69",
        "rustls-platform-verifier 0.7.1, src/verification/android.rs (VerifierStatus::Revoked)",
    ],
    lab: Lab::None("Android's PKIXRevocationChecker runs on Android alone"),
    reports: 4,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
