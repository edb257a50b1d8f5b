mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::Condition::{All, Any, Is, Unless};
use crate::condition::{Pattern, package, said, setting};
use crate::evidence::{Said, Setting, Trust};
use crate::symptoms::SYSTEM_VERIFIER;

pub(super) static CAUSE: Cause = Cause {
    name: "no-roots-configured",
    title: "The program's TLS configuration holds no roots at all",
    at: Where::Client,
    group: Group::Trust,
    condition: Any(&[
        said(Said::NoRootsConfigured),
        // Measured nowhere: rustls-ffi's verifier for configurations without roots answers every certificate with BadSignature.
        All(&[said(Said::BadSignature), setting(Setting::RustlsFfi)]),
        All(&[
            Any(&[said(Said::UnknownIssuer), said(Said::TlsConfigMissing)]),
            package("tonic", &[("0.12.0", "1000.0.0")]),
            Is(Pattern::Trust(Trust::Anchored)),
        ]),
    ]),
    signs: &[
        Sign::new(Unless(&Any(&[said(Said::NoRootsConfigured), said(Said::TlsConfigMissing)])), -4),
        Sign::new(All(&[said(Said::BadSignature), Unless(&setting(Setting::RustlsFfi))]), -10),
        Sign::new(setting(Setting::Grpc), 8),
        Sign::new(package("tonic", &[("0.12.0", "1000.0.0")]), 4),
        Sign::new(
            Any(&[setting(Setting::SystemRoots), setting(Setting::PlatformVerifier), SYSTEM_VERIFIER]),
            -4,
        ),
    ],
    rivals: &[],
    summaries: &[
        "The client was built with an empty list of roots: no store was chosen for it, so it can verify no server, whatever its certificate.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Code,
            "With tonic 0.12 and newer, choose the roots (feature tls-native-roots or tls-webpki-roots); they are no longer implied by tls.",
        )
        .code(
            "let tls = tonic::transport::ClientTlsConfig::new().with_native_roots();\n\
             let channel = tonic::transport::Channel::from_static(\"https://server.example\").tls_config(tls)?.connect().await?;",
        ),
        Remedy::lasting(
            RemedyKind::Code,
            "In a rustls configuration of your own, fill the store before it is used.",
        )
        .code(
            "let roots = rustls::RootCertStore::from_iter(webpki_roots::TLS_SERVER_ROOTS.iter().cloned());\n\
             let config = rustls::ClientConfig::builder().with_root_certificates(roots).with_no_client_auth();",
        ),
        Remedy::lasting(
            RemedyKind::Feature,
            "With reqwest 0.12, rustls-tls-manual-roots (and -no-provider alone) brings no roots: take rustls-tls-native-roots or rustls-tls-webpki-roots.",
        )
        .commands(&["cargo add reqwest@0.12 --no-default-features --features rustls-tls-native-roots"]),
        Remedy::lasting(RemedyKind::Environment, "With curl on rustls-ffi, name the bundle.")
            .commands(&["curl --cacert /etc/ssl/certs/ca-certificates.crt https://server.example/"]),
    ],
    not_remedies: &[],
    references: &[
        "rustls 0.23.46, src/webpki/mod.rs (VerifierBuilderError::NoRootAnchors)",
        "tonic 0.14.9, src/transport/channel/service/tls.rs",
        "https://github.com/hyperium/tonic/issues/1817",
        "https://github.com/rustls/rustls-ffi/issues/409",
    ],
    lab: Lab::None("It is about the client's configuration; every server shows it."),
    reports: 4,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
