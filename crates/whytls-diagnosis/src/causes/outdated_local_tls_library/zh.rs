use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "这台机器上的 TLS 库太旧，无法满足服务器（OpenSSL 1.0 及同期）",
    summaries: &[
        "这台机器的 OpenSSL 是 1.0.x 或更旧，最高只支持 TLS 1.0（0.9.8、1.0.0），或支持 TLS 1.2 但没有现代密码套件；{target} 的要求更高。",
        "这台机器的 OpenSSL 是 1.0.x 或更旧，最高只支持 TLS 1.0（0.9.8、1.0.0），或支持 TLS 1.2 但没有现代密码套件；服务器的要求更高。",
    ],
    remedies: &[
        "在带 OpenSSL 3 的系统上运行程序，或升级系统里的 OpenSSL：1.0.2 和 1.1.1 已不再获得修复。",
        "或者让程序自带 TLS：使用 rustls 后端，或静态链接 OpenSSL。",
        "服务器：只要还有这类客户端，就同时允许 TLS 1.2、ECDHE 和 RSA 证书。",
    ],
    not_remedies: &[],
};
