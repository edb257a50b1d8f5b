use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "预先配置的 TLS 配置属于另一个 rustls，而不是 reqwest 所用的",
    summaries: &[
        "交给 use_preconfigured_tls（0.13 中是 tls_backend_preconfigured）的配置是这个 reqwest 不认识的类型：最常见的是另一条版本线的 rustls::ClientConfig。",
    ],
    remedies: &[
        "使用与 reqwest 相同版本线的 rustls：reqwest 0.12.5 及以后、以及 0.13 用 0.23；0.12.0 至 0.12.4 用 0.22；0.11 用 0.21（0.11.17 及以前用 0.20）。",
        "直接传入值本身，而不是它的引用、Arc 或 Box：比较的是类型。",
        "reqwest 必须带有该配置对应的后端：0.12 的 rustls-tls，0.13 的 rustls，或者给 native_tls::TlsConnector 用的 native-tls。",
    ],
    not_remedies: &[],
};
