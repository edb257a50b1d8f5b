use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "客户端自己的 TLS 配置没有在 ALPN 中提供 h2",
    summaries: &[
        "{target} 以 {alert} 拒绝没有通过 ALPN 提供任何应用协议的客户端，而接受提供 {offered} 的客户端。",
        "程序要求 HTTP/2，但它自带的 TLS 配置可能没有在 ALPN 中提供 h2。",
    ],
    remedies: &[
        "在自己的配置里写明协议；rustls 默认不提供任何协议。",
        "或者更新缺少它的那一层：hyper-tls 0.6.0、native-tls 0.2.7（特性 alpn）、reqwest 0.11.4（特性 native-tls-alpn）和 hyper-rustls 0.19.0 起才能提供 h2。",
        "或者让客户端库自己生成配置：reqwest 会自动设置 ALPN；hyper-rustls 在调用 enable_http2 或 enable_all_versions 时会设置；tonic 会为 gRPC 设置。",
        "reqwest 0.12 搭配 native-tls 时请启用 native-tls-alpn 特性；否则不会发送 ALPN。",
    ],
    not_remedies: &[],
};
