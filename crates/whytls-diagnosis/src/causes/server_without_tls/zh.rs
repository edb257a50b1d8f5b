use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "服务器表示不支持 TLS，而客户端要求 TLS",
    summaries: &[
        "{target} 使用 {protocol}；用 {request} 请求 TLS 时，它应答说没有 TLS。",
        "{target} 应答说没有启用 TLS，而客户端被设置为只用 TLS 连接。",
        "服务器应答说没有启用 TLS，而客户端被设置为只用 TLS 连接。",
    ],
    remedies: &[
        "在服务器上启用 TLS：PostgreSQL 需要 ssl = on、server.crt 和 server.key；MySQL 会自动生成文件，除非不可读；PgBouncer 需要 client_tls_sslmode 和自己的证书。",
        "确认 URL 中的 TLS 参数是针对这一跳的：本地 PgBouncer、隧道或 sidecar 与其后的数据库是不同的服务器。",
        "在本机回环或同一台机器内可以不用 TLS：sslmode=disable、tokio_postgres::NoTls。跨网络时，沿途任何人都能读到密码和数据。",
    ],
    not_remedies: &[],
};
