use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "没有启用提供 TLS 的 cargo feature",
    summaries: &[
        "该库在构建时没有带上 TLS：它的 TLS cargo feature 一个也没有启用，因此根本无法建立 TLS 连接。",
    ],
    remedies: &[
        "启用该库的 TLS feature。对 reqwest 0.12 来说，是 rustls-tls、rustls-tls-native-roots、native-tls 三者之一。",
        "reqwest 0.13 的 feature 是 rustls（默认）和 native-tls；写了 default-features = false 之后两者都不会启用。",
        "其他库各有自己的 feature：tokio-tungstenite 是 rustls-tls-webpki-roots，redis 是 tokio-rustls-comp，sqlx 是 tls-rustls-ring-webpki，ureq 2 是 tls，ureq 3 是 rustls，awc 是 rustls-0_23-webpki-roots，mongodb 是 rustls-tls，lettre 是 tokio1-rustls 加 ring 和 webpki-roots，tonic 是 tls-ring 加 tls-webpki-roots，opentelemetry-otlp 是 tls-roots。",
        "对 awc 而言，仅启用 rustls-0_23 并不会构建连接器：请再加上 rustls-0_23-webpki-roots 或 rustls-0_23-native-roots，或者自行向连接器提供配置。",
    ],
    not_remedies: &[],
};
