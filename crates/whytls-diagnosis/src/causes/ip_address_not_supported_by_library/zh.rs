use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "该库版本过旧，无法为 IP 地址验证证书",
    summaries: &[
        "{host} 是 IP 地址，而 0.21 之前的 rustls 只能按 DNS 名称验证证书。",
        "连接的是 IP 地址，而 0.21 之前的 rustls 只能按 DNS 名称验证证书。",
    ],
    remedies: &[
        "升级到基于 rustls 0.21 及更新版本的客户端：reqwest 0.11.18、hyper-rustls 0.24.0、tokio-rustls 0.24.0、tonic 0.9.1。",
        "使用服务器的 DNS 名称连接，证书中必须包含该名称。",
        "URL 中使用证书里的名称，并为客户端指定其地址。",
        "改用 native-tls 后端：它的所有版本都能验证 IP 地址。",
    ],
    not_remedies: &[],
};
