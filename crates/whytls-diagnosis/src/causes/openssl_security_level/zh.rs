use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "OpenSSL 的安全级别认为某个密钥或摘要太弱而拒绝",
    summaries: &[
        "OpenSSL 的安全级别认为某个密钥或签名太弱而拒绝：Debian、Ubuntu、Fedora 以及 OpenSSL 3.2 默认使用级别 2，它拒绝 2048 位以下的 RSA、DH 密钥和 SHA-1 签名。",
    ],
    remedies: &[
        "更换弱证书：使用 2048 位以上的 RSA 密钥或 P-256 密钥，并用 SHA-256 签名。弱证书可能是对端的；如果错误来自 SSL_CTX_use_certificate，则是程序自己的。",
        "在此之前，用单独的配置文件只为这一个程序把级别降为 1，不要改动系统的 openssl.cnf。",
        "直接使用 openssl crate 时，只在需要的那个连接器上设置级别。",
    ],
    not_remedies: &[
        "用 rustls 代替 OpenSSL 没有用：无论如何设置，它都拒绝 2048 位以下的 RSA 密钥和 SHA-1 签名。",
    ],
};
