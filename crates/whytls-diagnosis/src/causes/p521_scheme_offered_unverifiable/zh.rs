use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "使用 aws-lc-rs 的 rustls 0.23.0 至 0.23.5 首先提供 ecdsa_secp521r1_sha512，却无法用服务器的 P-256 密钥校验",
    summaries: &[
        "客户端把 ecdsa_secp521r1_sha512 (0x0603) 排在所有签名方案之前；持有 P-256 或 P-384 密钥、遵从该顺序的 TLS 1.2 服务器会用 SHA-512 签名，而使用 aws-lc-rs 的 rustls 0.23.0 至 0.23.5 只能用 P-521 密钥校验该方案。",
    ],
    remedies: &[
        "把 rustls 升级到 0.23.6 或更新版本（最新为 0.23.46）。不用改代码。",
        "或者改用 ring provider，它不会提供这个方案（cargo add rustls@0.23 --no-default-features --features ring,std,tls12,logging）。",
        "在服务器上启用 TLS 1.3，或让服务器自己的签名方案顺序优先。",
    ],
    not_remedies: &[],
};
