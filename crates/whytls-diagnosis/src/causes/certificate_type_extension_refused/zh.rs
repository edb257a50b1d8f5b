use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "这个版本的 rustls 服务器拒绝声明证书类型的客户端",
    summaries: &[
        "客户端的 hello 带有 client_certificate_type 或 server_certificate_type 扩展（RFC 7250），而 rustls 服务器 0.23.16 至 0.23.22 不是忽略它，而是拒绝握手。",
    ],
    remedies: &[
        "把服务器上的 rustls 更新到 0.23.46（0.23.23 已修复）。",
        "如果服务器无法更新到那么新，0.23.15 还没有对这些扩展的检查。但它有 RUSTSEC-2024-0399 的 panic。",
    ],
    not_remedies: &[],
};
