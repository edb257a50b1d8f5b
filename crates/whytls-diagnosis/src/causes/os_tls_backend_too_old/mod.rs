mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::Condition::{self, All, Any, Is, Not, Unless};
use crate::condition::{Pattern, said, setting};
use crate::evidence::{Alert, Said, Server, Setting};

/// rustls and OpenSSL run on these systems too, and do not depend on the system's TLS.
const OF_THE_SYSTEM: Condition = All(&[
    Unless(&setting(Setting::Rustls)),
    Unless(&setting(Setting::OpenSsl)),
    Unless(&setting(Setting::ServerSide)),
]);

/// The server's own weakness explains the refusal as well; nobody has looked yet.
const SERVER_IS_CURRENT: Condition =
    All(&[Not(&Is(Pattern::Server(Server::LegacyVersionOnly))), Not(&Is(Pattern::Server(Server::NoEcdhe)))]);

pub(super) static CAUSE: Cause = Cause {
    name: "os-tls-backend-too-old",
    title: "The TLS of this operating system (Secure Transport, Schannel) has no version or suite in common with the server",
    at: Where::Environment,
    group: Group::Negotiation,
    condition: Any(&[
        All(&[said(Said::Received(Alert::ProtocolVersion)), Not(&Unless(&setting(Setting::Apple))), OF_THE_SYSTEM]),
        All(&[
            Any(&[
                said(Said::HandshakeFailed),
                said(Said::NoCipherSuiteInCommon),
                said(Said::VersionDisabledHere),
                said(Said::Received(Alert::ProtocolVersion)),
            ]),
            Not(&Unless(&setting(Setting::Windows))),
            OF_THE_SYSTEM,
            SERVER_IS_CURRENT,
        ]),
        All(&[said(Said::NoCipherSuiteInCommon), Not(&Unless(&setting(Setting::Apple))), OF_THE_SYSTEM, SERVER_IS_CURRENT]),
    ]),
    signs: &[Sign::new(setting(Setting::NativeTls), 6), Sign::new(setting(Setting::Apple), 10), Sign::new(said(Said::HandshakeFailed), 15)],
    rivals: &["legacy-version-only", "no-common-cipher-suite", "client-version-range-too-narrow"],
    summaries: &[
        "The TLS of this system cannot agree with {target}: Secure Transport (macOS, iOS) has no TLS 1.3 at all, Schannel has it on Windows 11 and Server 2022 alone, and there only through native-tls 0.2.16 and newer. The server takes nothing older.",
        "The TLS of this system cannot agree with the server: Secure Transport (macOS, iOS) has no TLS 1.3 at all, Schannel has it on Windows 11 and Server 2022 alone, and there only through native-tls 0.2.16 and newer. The server takes nothing older.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Feature,
            "Use the rustls backend: it brings its own TLS 1.3 and depends on no system's.",
        )
        .commands(&[
            "cargo add reqwest@0.12 --no-default-features --features rustls-tls-native-roots",
        ]),
        Remedy::lasting(
            RemedyKind::Update,
            "On Windows 11 and Server 2022: schannel 0.1.25 is the first that offers TLS 1.3.",
        ),
        Remedy::lasting(
            RemedyKind::Update,
            "On Windows 11 and Server 2022: update native-tls to 0.2.16 or newer (reqwest 0.13.4 requires it) and schannel to 0.1.29 or newer, which use TLS 1.3.",
        )
        .commands(&["cargo update -p native-tls --precise 0.2.18 && cargo update -p schannel --precise 0.1.30"]),
        Remedy::lasting(
            RemedyKind::Environment,
            "On older Windows (7, 8.1, Server 2012): switch TLS 1.2 on for Schannel and WinHTTP and install the updates that bring ECDHE with AES-GCM; better, renew the system.",
        )
        .commands(&[
            "reg add \"HKLM\\SYSTEM\\CurrentControlSet\\Control\\SecurityProviders\\SCHANNEL\\Protocols\\TLS 1.2\\Client\" /v Enabled /t REG_DWORD /d 1 /f",
        ])
        .when(Unless(&setting(Setting::Apple))),
        Remedy::lasting(
            RemedyKind::Server,
            "On the server: allow TLS 1.2 beside TLS 1.3, with ECDHE and AES-GCM, as long as such clients come.",
        )
        .commands(&[
            "ssl_protocols TLSv1.2 TLSv1.3;  # nginx",
        ]),
    ],
    not_remedies: &[],
    references: &[
        "https://github.com/rust-native-tls/rust-native-tls/issues/140",
        "https://github.com/rust-native-tls/rust-native-tls/issues/305",
        "https://github.com/seanmonstar/reqwest/issues/1908",
        "https://learn.microsoft.com/en-us/windows/win32/secauthn/protocols-in-tls-ssl--schannel-ssp-",
        "native-tls 0.2.18, src/imp/schannel.rs and src/imp/security_framework.rs",
        "schannel 0.1.25 (commit on TLS 1.3)",
    ],
    lab: Lab::None("the failing side is Windows' or Apple's own TLS"),
    reports: 6,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
