use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "一端要求在 TLS 1.2 连接中重新协商，另一端不支持",
    summaries: &[
        "服务器在连接中途要求客户端证书：TLS 1.2 用重新协商，TLS 1.3 用握手后认证；rustls 的任何版本对两者都不响应。",
    ],
    remedies: &[
        "在服务器上改为在首次握手时就要求客户端证书：IIS 用 netsh http 设置 clientcertnegotiation=enable；Apache 把 SSLVerifyClient 从 Location 移到 VirtualHost。",
        "或者给需要客户端证书的路径单独的主机名。",
        "对这个服务器使用 native-tls 后端：OpenSSL、Schannel 和 Secure Transport 支持重新协商。",
    ],
    not_remedies: &[
        "没有哪个 rustls 版本支持重新协商，今后也没有计划；把版本限定为 TLS 1.2 或 1.3 只会改变报错信息。",
    ],
};
