use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "握手的一部分停留在下层传输的缓冲区中，connect 挂起",
    summaries: &[
        "{package} 会忘记未能立即完成的刷新：在带缓冲的传输上（代理、SSH 或 WebSocket 的流），握手会一直挂起直到超时。",
        "tokio-rustls 0.26.3 之前的版本会忘记未能立即完成的刷新：在带缓冲的传输上，握手会一直挂起直到超时。",
    ],
    remedies: &[
        "把 tokio-rustls 升级到 0.26.3 或更高。",
        "把裸流交给 TLS，把缓冲包在 TLS 流的外面而不是下面。",
    ],
    not_remedies: &[],
};
