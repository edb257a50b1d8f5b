use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "服务器的 HelloRetryRequest 没有回显会话 ID",
    summaries: &[
        "服务器要求换一个密钥份额（HelloRetryRequest），却没有按 RFC 8446 的要求回显 ClientHello 的会话 ID：0.21.7 之前的 rustls 服务器会这样，另外还有一些实现也会。",
    ],
    remedies: &[
        "更新服务器的 TLS 库。rustls 服务器需要 0.21.7 或更新版本（目前是 0.23.46）。",
        "在此之前，让服务器接受客户端首先发送的组（X25519），这样就不需要重试。",
        "在客户端一侧，首先发送服务器想要的组：把它放在 provider 的 kx_groups 的最前面。",
    ],
    not_remedies: &[],
};
