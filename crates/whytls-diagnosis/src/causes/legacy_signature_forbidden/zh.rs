use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "OpenSSL 的安全级别禁止 TLS 1.1 及更旧版本的签名",
    summaries: &[
        "服务器选择了 TLS 1.1 或更旧的版本，其密钥交换使用 MD5 和 SHA-1 签名，而此客户端的安全级别禁止这种签名（OpenSSL 3：级别 1 及以上）。",
    ],
    remedies: &[
        "在服务器上启用 TLS 1.2 或 1.3，就不会再有这种签名。",
        "如果设备不支持更新的版本，就在它旁边放一个代理，由代理对客户端使用 TLS 1.3。",
        "只为这一个程序启用旧版本和安全级别 0；native-tls 会沿用该文件中的级别。",
    ],
    not_remedies: &[
        "有人说降级到 native-tls 0.2.14 就能解决，因为它默认仍提供 TLS 1.0；但在 OpenSSL 3 上，它同样会在签名这一步失败。",
    ],
};
