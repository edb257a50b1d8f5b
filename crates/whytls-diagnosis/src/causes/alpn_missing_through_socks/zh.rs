use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "reqwest 0.12.0 和 0.12.1 使用 rustls 经 SOCKS 代理时不发送 ALPN",
    summaries: &[
        "{package} 经 SOCKS 代理时不发送 ALPN，因此服务器无法选择 HTTP/2。",
        "经 SOCKS 代理时客户端可能不发送 ALPN：使用 rustls 的 reqwest 0.12.0 和 0.12.1 就是如此。",
    ],
    remedies: &[
        "把 reqwest 升级到 0.12.2 或更新版本，它经 SOCKS 也会发送 ALPN。",
        "在此之前可改用 HTTP 代理，这些版本经 HTTP 代理会发送 ALPN。",
    ],
    not_remedies: &[],
};
