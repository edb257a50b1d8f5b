use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "URL 要求 TLS，但客户端在构建时没有提供 TLS 配置",
    summaries: &[
        "地址要求 TLS，但客户端对象在创建时没有给出任何 TLS 配置或连接器：这个库会说 TLS，只是没有人让它说。",
    ],
    remedies: &[
        "tonic：在连接之前给 endpoint 设置 TLS 配置。tonic 0.12 及以后的版本在指定根证书之前不信任任何人。",
        "hyper：用支持 TLS 的连接器（hyper-rustls 或 hyper-tls）代替 HttpConnector。",
        "tokio-postgres：传入 TLS 连接器（tokio-postgres-rustls、postgres-native-tls），而不是 NoTls。",
        "ureq 2 使用 native-tls 时：要显式设置连接器；只有要求了才会使用它。",
    ],
    not_remedies: &[],
};
