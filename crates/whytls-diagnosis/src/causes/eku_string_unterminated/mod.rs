mod zh;

use crate::cause::{Affected, Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::Condition::{All, Any, Not, Unless};
use crate::condition::{package, said, setting};
use crate::evidence::{Said, Setting};

/// The OID of serverAuth went to CryptoAPI without the NUL that ends it (rustls-platform-verifier 126).
const UNTERMINATED: &[(&str, &str)] = &[("0.1.0", "0.3.4")];

pub(super) static CAUSE: Cause = Cause {
    name: "eku-string-unterminated",
    title: "rustls-platform-verifier before 0.3.4 hands Windows a purpose without its end: certificates are refused now and then",
    at: Where::Dependency,
    group: Group::Certificate,
    condition: All(&[
        said(Said::PurposeInvalid),
        Any(&[Not(&Unless(&setting(Setting::Windows))), Not(&Unless(&setting(Setting::PlatformVerifier)))]),
        Not(&Not(&package("rustls-platform-verifier", UNTERMINATED))),
    ]),
    signs: &[Sign::new(package("rustls-platform-verifier", UNTERMINATED), 30)],
    rivals: &["eku-mismatch"],
    summaries: &[
        "rustls-platform-verifier before 0.3.4 passes the OID of serverAuth to Windows without its ending NUL: whatever lies behind it in memory is read with it, and the certificate of {target} is then for another purpose.",
        "rustls-platform-verifier before 0.3.4 passes the OID of serverAuth to Windows without its ending NUL: whatever lies behind it in memory is read with it, and good certificates are then for another purpose.",
    ],
    affected: &[Affected { package: "rustls-platform-verifier", ranges: UNTERMINATED, cured_in: &["0.3.4"] }],
    remedies: &[
        Remedy::lasting(RemedyKind::Update, "Update rustls-platform-verifier to 0.3.4 or newer.")
            .commands(&["{cargo_update}", "cargo update -p rustls-platform-verifier --precise 0.3.4"]),
        Remedy::lasting(
            RemedyKind::Certificate,
            "Make sure that the certificate has extendedKeyUsage serverAuth: without it Windows is right.",
        )
        .commands(&["openssl x509 -in server.pem -noout -ext extendedKeyUsage"]),
    ],
    not_remedies: &[],
    references: &[
        "https://github.com/rustls/rustls-platform-verifier/issues/126",
        "rustls-platform-verifier 0.3.4, src/verification/mod.rs (ALLOWED_EKUS)",
    ],
    lab: Lab::None("the failing side is Windows' CryptoAPI"),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
