use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "对端在本应使用 TLS 的端口上以明文 HTTP 应答",
    summaries: &[
        "{target} 对 ClientHello 以明文 HTTP 应答（{first_bytes}）。",
        "一方使用 TLS，另一方使用明文 HTTP：最初的字节是 {first_bytes}。",
        "对端最先发来的字节不是 TLS 记录：多半是它在该端口上使用明文 HTTP。",
    ],
    remedies: &[
        "连接启用了 TLS 的端口：URL 中的 80 或 8080 改为 443 或 8443。对于代理，即使经过它的是 https，它自己的 URL 也以 http:// 开头。",
        "为该端口启用 TLS：在 nginx 中，listen 行缺少 ssl 一词。",
        "在同一台机器或受保护的网络中：URL 使用 http://。沿途任何人都能读取和修改内容。",
    ],
    not_remedies: &[],
};
