use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "actix 服务器提供 HTTP/2 却不会说",
    summaries: &[
        "{path} 的 feature http2 没有启用，却向 TLS 客户端提供 h2：客户端选用 HTTP/2，而服务器听不懂。",
        "这个 actix-http 的 feature http2 没有启用，却在 ALPN 中提供 h2：客户端选用 HTTP/2，而服务器听不懂。",
    ],
    remedies: &[
        "把 actix-http 更新到 3.13.6 或更新版本（目前是 3.20.0）：没有该 feature 时它不再提供 h2。",
        "或者启用 HTTP/2。",
    ],
    not_remedies: &[],
};
