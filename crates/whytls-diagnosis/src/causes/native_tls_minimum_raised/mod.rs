mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::Condition::{All, Any, Not, Unless};
use crate::condition::{package, said, setting};
use crate::evidence::{Alert, Said, Setting};

/// Commit 83b26ff, 2026-02-12; measured with reqwest 0.12.28: 0.2.14 offers TLS 1.0, 0.2.18 does not.
const RAISED: &[(&str, &str)] = &[("0.2.15", "0.3.0")];

pub(super) static CAUSE: Cause = Cause {
    name: "native-tls-minimum-raised",
    title: "native-tls 0.2.15 raised its minimum from TLS 1.0 to TLS 1.2: servers with older versions are no longer reached",
    at: Where::Dependency,
    group: Group::Negotiation,
    condition: All(&[
        Any(&[said(Said::Received(Alert::ProtocolVersion)), said(Said::VersionTooOld)]),
        Any(&[
            Not(&Unless(&setting(Setting::NativeTls))),
            Not(&Unless(&setting(Setting::OpenSsl))),
            Not(&Unless(&setting(Setting::Apple))),
            Not(&Unless(&setting(Setting::Windows))),
        ]),
        Not(&Not(&package("native-tls", RAISED))),
        Unless(&setting(Setting::Rustls)),
    ]),
    signs: &[
        Sign::new(package("native-tls", RAISED), 6),
        Sign::new(setting(Setting::UpgradeTold), 12),
        Sign::new(setting(Setting::NativeTls), 3),
    ],
    rivals: &["legacy-version-only", "os-tls-backend-too-old", "client-version-range-too-narrow"],
    summaries: &[
        "native-tls 0.2.15 and newer offer TLS 1.2 at least, unless the program says otherwise; {target} speaks only TLS 1.0 or 1.1, and was reached by older versions.",
        "native-tls 0.2.15 and newer offer TLS 1.2 at least, unless the program says otherwise; the server speaks only TLS 1.0 or 1.1, and was reached by older versions.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Server,
            "Let the server speak TLS 1.2 or 1.3: update its TLS library, or switch the versions on.",
        )
        .commands(&["ssl_protocols TLSv1.2 TLSv1.3;  # nginx"]),
        Remedy::stop_gap(
            RemedyKind::Code,
            "For this one server: lower the minimum in the program. On OpenSSL 3 its security level has to be lowered as well.",
        )
        .code(
            "let client = reqwest::Client::builder().use_native_tls().min_tls_version(reqwest::tls::Version::TLS_1_0).build()?;",
        ),
        Remedy::stop_gap(
            RemedyKind::Environment,
            "With OpenSSL 3, beside the line above: a configuration of OpenSSL that allows TLS 1.0 to this program alone.",
        )
        .commands(&[
            "printf 'openssl_conf = o\\n[o]\\nssl_conf = s\\n[s]\\nsystem_default = d\\n[d]\\nMinProtocol = TLSv1\\nCipherString = DEFAULT@SECLEVEL=0\\n' > legacy.cnf && OPENSSL_CONF=legacy.cnf ./program",
        ]),
        Remedy::stop_gap(
            RemedyKind::Downgrade,
            "Or hold native-tls at 0.2.14, the last with TLS 1.0 as its minimum.",
        )
        .commands(&["cargo update -p native-tls --precise 0.2.14"]),
    ],
    not_remedies: &[],
    references: &[
        "native-tls 0.2.15, CHANGELOG.md (Set default minimum TLS version to 1.2)",
        "native-tls 0.2.18, src/lib.rs (min_protocol)",
        "RFC 8996 (deprecating TLS 1.0 and 1.1)",
    ],
    lab: Lab::None("the server is that of legacy-version-only"),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
