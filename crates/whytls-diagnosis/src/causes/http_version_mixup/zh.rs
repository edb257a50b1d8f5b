use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "在这条连接上，一方使用 HTTP/2，另一方使用 HTTP/1.1",
    summaries: &[
        "{target} 通过 ALPN 选择了 {protocol}，却用另一个版本的 HTTP 应答。",
        "在这条连接上一方使用 HTTP/2，另一方使用 HTTP/1.1：没有使用 ALPN、漏掉了 ALPN，或没有遵守协商结果。",
    ],
    remedies: &[
        "如果用的是 reqwest 0.12.0 或 0.12.1 的 native-tls-alpn 特性：升级到 0.12.2 或更新版本，它能识别已协商的 HTTP/2。",
        "让 ALPN 来决定：去掉 http2_prior_knowledge、http2_only 和 http1_only，除非确知服务器只支持那一种。",
        "如果服务器只支持 HTTP/2，就为客户端启用该特性。",
        "让服务器应答 ALPN，并按应答的协议通信；透传 TLS 的代理必须连到支持所协商协议的后端。",
        "在服务器修好之前，只让这一个客户端使用 HTTP/1.1。",
    ],
    not_remedies: &[],
};
