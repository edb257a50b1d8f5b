use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "客户端要求扩展主密钥（RFC 7627），而对端不支持",
    summaries: &[
        "{target} 选择了 {version}，却没有扩展主密钥（RFC 7627）：使用 FIPS provider 的客户端会拒绝，其他客户端可以连接。",
        "本端要求扩展主密钥（RFC 7627），而对端没有；使用 FIPS provider 时，rustls 在 TLS 1.2 中会要求它。",
    ],
    remedies: &[
        "让服务器支持 TLS 1.3，它天然具备这一性质。",
        "或升级其 TLS 库：OpenSSL 从 1.1.0 起、Java 从 8u161 起、Windows 从打了补丁的 Server 2012 R2 起支持该扩展。",
        "如果此处不必遵守 FIPS 140-3，可以对这台服务器不作要求。",
    ],
    not_remedies: &[],
};
