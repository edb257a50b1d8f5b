use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "服务器在 TLS 1.2 握手中用 P-256 或 P-384 密钥做 ECDSA-SHA512 签名，0.23.32 之前使用 aws-lc-rs 的 rustls 会提供该方案却无法校验",
    summaries: &[
        "服务器用 {signature_algorithm} 和 {key_algorithm} 对 TLS 1.2 握手签名：使用 aws-lc-rs 的 rustls 从 0.22.2 起提供该方案，但从 0.23.32 起才能用这种密钥校验。",
        "服务器在 TLS 1.2 握手中用 P-256 或 P-384 密钥做 ECDSA-SHA512 签名：使用 aws-lc-rs 的 rustls 从 0.22.2 起提供该方案，但从 0.23.32 起才能用这种密钥校验。",
    ],
    remedies: &[
        "把 rustls 升级到 0.23.32 或更新版本，并继续使用 aws-lc-rs；0.23.36 起证书中的此类签名也能校验。",
        "在服务器上允许用 SHA-256 和 SHA-384 签名，或启用 TLS 1.3（1.1.0 之前的 OpenSSL 按自己的偏好会选 SHA-512）。",
    ],
    not_remedies: &[
        "用 ring 代替 aws-lc-rs 没有用：对只允许 SHA-512 的服务器，握手会以 handshake_failure 结束。",
    ],
};
