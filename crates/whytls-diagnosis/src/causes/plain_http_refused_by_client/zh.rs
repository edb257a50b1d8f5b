use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "客户端只允许 https，却得到了 http:// 的 URL",
    summaries: &[
        "客户端被设置为只允许 https，却被要求不用 TLS 访问 {target}；没有发送任何数据。",
        "客户端或其连接器被设置为只允许 https，却得到了其他协议的 URL；没有发送任何数据。",
    ],
    remedies: &[
        "在 URL 中写 https://，并为服务配置证书（开发服务器可用客户端信任的私有 CA 签发）。",
        "如果该客户端必须明文访问某服务（回环上的 MinIO 或 LocalStack），构建连接器时用 https_or_http 代替 https_only，reqwest 中保持 https_only(false)。",
        "在 Android 上，只在 network_security_config.xml 中为该主机放行明文，而不是全部放行。",
        "hyper-rustls 0.25.0 至 0.27.4 即使设置了 https_only 也会放行 http：以前误打误撞能用的情况，从 0.27.5 起会被拒绝。",
    ],
    not_remedies: &[],
};
