use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "服务器只用 SHA-1 对握手签名",
    summaries: &[
        "服务器用 {scheme} 对密钥交换签名，而此客户端不接受任何 SHA-1 签名。",
        "服务器的握手签名方式不被此客户端接受；最常见的是 SHA-1 签名，来自老旧的或被限制为 SHA-1 的服务器。",
    ],
    remedies: &[
        "让服务器用 SHA-256 或更强的摘要签名：去掉签名算法中只允许 SHA-1 的限制。",
        "在服务器上启用 TLS 1.3：TLS 1.3 的握手中没有 SHA-1 签名。",
        "如果它的 TLS 库太旧，不能用 SHA-2 签名，请升级，或在它前面放一个代理。",
        "在此之前，可以只让某一个使用 OpenSSL 的程序接受这台服务器的 SHA-1 签名；rustls 没有这样的开关。",
    ],
    not_remedies: &[],
};
