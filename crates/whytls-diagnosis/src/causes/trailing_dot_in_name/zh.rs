use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "主机名以点结尾，被原样作为 SNI 发送或与证书比较",
    summaries: &["URL 的主机名以点结尾；该客户端发送或比较时保留了这个点，而证书中的名称都不带点。"],
    remedies: &[
        "在把名称交给 TLS 或写入 URL 之前去掉末尾的点；若需要，只在 DNS 查询中保留。",
        "rustls 0.19 及以上在 SNI 中去掉这个点，比较时也不带点：请升级旧版本。",
        "在 Windows 上，rustls-platform-verifier 从 0.7.1 起比较时不带这个点。",
        "使用 OpenSSL 的 native-tls 在所有版本中都会带着点发送和比较：无法避免带点名称时请改用 rustls。",
    ],
    not_remedies: &[],
};
