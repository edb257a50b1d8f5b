use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "服务器要求 ec_point_formats 扩展，而客户端没有发送",
    summaries: &[
        "ClientHello 没有声明支持非压缩 EC 点（ec_point_formats 扩展），而 0.23.0 之前的 rustls 服务器会因此拒绝 TLS 1.2 握手，尽管 RFC 8422 允许客户端省略它。",
    ],
    remedies: &[
        "把服务器上的 rustls 更新到 0.23.46（0.23.0 及以后把缺少该扩展视为默认值）。",
        "在服务器上允许 TLS 1.3：它没有这个扩展。",
        "在客户端一侧发送取值为 uncompressed（0）的 ec_point_formats，常见的库都会自动这样做。",
    ],
    not_remedies: &[],
};
