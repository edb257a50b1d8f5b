use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "在带缓冲的传输上，握手的最后一批数据停留在缓冲区中，connect 挂起",
    summaries: &[
        "{package} 写出 ClientHello 后不刷新底层传输：在带缓冲的传输上（BufStream、代理或 WebSocket 的流），握手会一直挂起直到超时。",
        "tokio-rustls 0.26.3 之前的版本在握手中不总是刷新底层传输：在带缓冲的传输上会一直挂起直到超时。",
    ],
    remedies: &[
        "把 tokio-rustls 升级到 0.26.3 或更高。",
        "把裸流交给 TLS，把缓冲包在 TLS 流的外面而不是下面。",
    ],
    not_remedies: &[],
};
