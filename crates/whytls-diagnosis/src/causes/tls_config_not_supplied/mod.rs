mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Where};
use crate::condition::Condition::{self, All, Any};
use crate::condition::{package, said, setting};
use crate::evidence::{Said, Setting};

/// A TLS library is part of the program.
const HAS_TLS: Condition = Any(&[
    package("rustls", &[("0.1.0", "999.0.0")]),
    package("native-tls", &[("0.1.0", "999.0.0")]),
    package("openssl", &[("0.1.0", "999.0.0")]),
]);

pub(super) static CAUSE: Cause = Cause {
    name: "tls-config-not-supplied",
    title: "The URL asks for TLS, and the client was built without a TLS configuration",
    at: Where::Client,
    group: Group::Build,
    condition: Any(&[
        said(Said::TlsConfigMissing),
        All(&[Any(&[said(Said::TlsFeatureMissing), said(Said::ServerDemandsTls)]), HAS_TLS]),
        All(&[said(Said::GrpcTransport), HAS_TLS]),
    ]),
    signs: &[],
    rivals: &["tonic-https-not-switched-on"],
    summaries: &[
        "The address asks for TLS, but the client object was made without any TLS configuration or connector: the library can speak TLS and was not told to.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Code,
            "tonic: give the endpoint a TLS configuration before connecting. tonic 0.12 and newer trusts nobody until roots are named.",
        )
        .code(
            "let tls = tonic::transport::ClientTlsConfig::new().with_webpki_roots();\n\
             let channel = tonic::transport::Channel::from_static(\"https://api.example\").tls_config(tls)?.connect().await?;",
        )
        .when(Any(&[setting(Setting::Grpc), said(Said::TlsConfigMissing)])),
        Remedy::lasting(
            RemedyKind::Code,
            "hyper: use a connector that knows TLS (hyper-rustls or hyper-tls) in place of HttpConnector.",
        )
        .code(
            "let connector = hyper_rustls::HttpsConnectorBuilder::new()\n    .with_webpki_roots()\n    .https_or_http()\n    .enable_http1()\n    .build();",
        ),
        Remedy::lasting(
            RemedyKind::Code,
            "tokio-postgres: pass a TLS connector (tokio-postgres-rustls, postgres-native-tls) in place of NoTls.",
        )
        .when(setting(Setting::Postgres)),
        Remedy::lasting(
            RemedyKind::Code,
            "ureq 2 with native-tls: set the connector; it is used only if it is asked for.",
        )
        .when(setting(Setting::Ureq)),
    ],
    not_remedies: &[],
    references: &[
        "tonic 0.14.9, src/transport/channel/service/connector.rs (HttpsUriWithoutTlsSupport)",
        "tokio-postgres 0.7, NoTls (no TLS implementation configured)",
        "ureq 2.12.1, AgentBuilder::tls_connector",
        "hyper-util 0.1.21, HttpConnector::enforce_http",
    ],
    lab: Lab::None("a client's own code, not a server"),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
