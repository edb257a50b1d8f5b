use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "服务器选择了 h2，而程序构建时没有启用 HTTP/2",
    summaries: &[
        "{package} 在未启用 http2 特性时仍提供 h2，服务器选择它后程序便 panic。",
        "ALPN 协商了 h2，而程序构建时没有启用 HTTP/2，因此 panic。",
    ],
    remedies: &[
        "把 reqwest 升级到 0.12.1 或更新版本，它只在能够使用 h2 时才提供 h2。",
        "或者启用 http2 特性。",
        "如果是自己基于 hyper-util 写的客户端，请从连接器的 ALPN 中去掉 h2，或为 hyper-util 启用 http2。",
        "在此之前让客户端只用 HTTP/1.1。",
    ],
    not_remedies: &[],
};
