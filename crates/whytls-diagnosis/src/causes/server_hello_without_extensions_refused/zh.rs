use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "rustls 0.20 拒绝没有扩展的 ServerHello",
    summaries: &[
        "服务器的 TLS 1.2 ServerHello 完全没有扩展块，这是允许的，而 rustls 0.20.0 至 0.20.5 把它当作损坏的消息拒绝了。",
    ],
    remedies: &[
        "在本版本线内把 rustls 更新到 0.20.9（0.20.6 已修复）。",
        "或者提升客户端：rustls 0.20 已不再维护。reqwest 0.11.18 及以后使用 rustls 0.21。",
        "在服务器上：像现在所有服务器那样发送一个扩展（renegotiation_info，RFC 5746）。",
    ],
    not_remedies: &[],
};
