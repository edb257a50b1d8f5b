mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Where};
use crate::condition::Condition::{self, All, Any, Not};
use crate::condition::{known, package, said, setting};
use crate::evidence::{Said, Setting};

/// No TLS library is part of the program.
const NO_TLS: Condition = All(&[
    Not(&package("rustls", &[("0.1.0", "999.0.0")])),
    Not(&package("native-tls", &[("0.1.0", "999.0.0")])),
    Not(&package("openssl", &[("0.1.0", "999.0.0")])),
]);

pub(super) static CAUSE: Cause = Cause {
    name: "tls-feature-not-enabled",
    title: "The cargo feature that brings TLS is not switched on",
    at: Where::Client,
    group: Group::Build,
    condition: Any(&[
        said(Said::TlsFeatureMissing),
        // tonic without TLS speaks HTTP/2 in clear to an https endpoint and says no more than this.
        All(&[said(Said::GrpcTransport), known!(setting(Setting::Telemetry))]),
        // A server that refuses connections in clear: the client may have no TLS to offer.
        All(&[Any(&[said(Said::ServerDemandsTls), said(Said::GrpcTransport)]), NO_TLS]),
    ]),
    signs: &[],
    rivals: &["tls-config-not-supplied"],
    summaries: &[
        "The library was built without TLS: none of its cargo features for TLS is switched on, so it cannot open a TLS connection at all.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Feature,
            "Switch on the library's TLS feature. For reqwest 0.12 that is one of rustls-tls, rustls-tls-native-roots and native-tls.",
        )
        .commands(&["cargo add reqwest@0.12 --no-default-features --features rustls-tls"])
        .when(Any(&[setting(Setting::Reqwest), setting(Setting::Hyper), said(Said::TlsFeatureMissing)])),
        Remedy::lasting(
            RemedyKind::Feature,
            "reqwest 0.13 has the features rustls (its default) and native-tls; with default-features = false neither is on.",
        )
        .commands(&[
            "cargo add reqwest@0.13 --no-default-features --features rustls,http2,charset,system-proxy",
        ]),
        Remedy::lasting(
            RemedyKind::Feature,
            "Other libraries have features of their own: tokio-tungstenite rustls-tls-webpki-roots, redis tokio-rustls-comp, sqlx tls-rustls-ring-webpki, ureq 2 tls, ureq 3 rustls, awc rustls-0_23-webpki-roots, mongodb rustls-tls, lettre tokio1-rustls with ring and webpki-roots, tonic tls-ring with tls-webpki-roots, opentelemetry-otlp tls-roots.",
        )
        .commands(&["cargo tree --edges features,normal --depth 2"]),
        Remedy::lasting(
            RemedyKind::Code,
            "With awc, the feature rustls-0_23 alone builds no connector: add rustls-0_23-webpki-roots or rustls-0_23-native-roots, or give the connector a configuration of your own.",
        )
        .commands(&["cargo add awc --features rustls-0_23-webpki-roots"])
        .when(setting(Setting::Actix)),
    ],
    not_remedies: &[],
    references: &[
        "hyper-util 0.1.21, HttpConnector::call (invalid URL, scheme is not http)",
        "https://github.com/seanmonstar/reqwest/issues/2928",
        "tungstenite 0.28.0, src/error.rs (UrlError::TlsFeatureNotEnabled)",
        "sqlx-core 0.8.6, src/net/tls/mod.rs",
        "awc 3.11.0, src/client/connector.rs",
        "opentelemetry-otlp 0.31, Cargo features tls, tls-roots, tls-webpki-roots",
    ],
    lab: Lab::None("a build of the client, not a server"),
    reports: 14,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
