use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "服务器的密钥无法用客户端接受的任何签名方案签名",
    summaries: &[
        "{target} 用它的 {key_algorithm} 以 {scheme} 签名，而不用失败的客户端所提供的任何方案。",
        "{target} 的 {key_algorithm} 不用失败的客户端所提供的任何方案签名；提供全部方案时握手可以继续。",
        "服务器没有能用客户端所接受的方案签名的密钥；rustls 接受 2048 位及以上的 RSA、P-256 和 P-384 的 ECDSA、Ed25519，以及（仅限 aws-lc-rs 与 TLS 1.3）P-521。",
    ],
    remedies: &[
        "给服务器一张使用 P-256 或 RSA-2048 密钥的证书；原来的证书可以同时保留。",
        "如果密钥类型很常见，请检查服务器的签名算法是否被限制，并允许与该类密钥搭配的 SHA-256。",
        "若服务器使用 P-521 密钥：搭配 aws-lc-rs 的 rustls 从 0.22.2 起可以验证，前提是服务器支持 TLS 1.3。reqwest 0.13 默认就是这样构建的。",
        "若是 Ed448 或 RSASSA-PSS 密钥，可暂时使用 native-tls 后端；brainpool 和 secp256k1 在 OpenSSL 的默认设置下同样会被拒绝。",
    ],
    not_remedies: &[],
};
