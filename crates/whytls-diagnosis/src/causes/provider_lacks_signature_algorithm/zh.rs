use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "当前的加密 provider 缺少证书链所用的签名算法，而其他库有",
    summaries: &[
        "链中有一张证书由 {key_algorithm} 用 {signature_algorithm} 签名，当前的加密 provider 没有这种算法。",
        "{subject} 的密钥是 {key_algorithm}：使用 ring（或任何 provider）的 rustls 没有与之对应的签名算法，因此握手失败。",
        "证书链使用了 {signature_algorithm}，当前的加密 provider 根本没有这种算法；它支持的是 {supported}。",
        "链中有一个签名使用了当前加密 provider 所没有、而其他库具备的算法：ring 没有 P-521 和 ML-DSA，Rust 的各个 provider 都没有 Ed448、brainpool 和 secp256k1。",
    ],
    remedies: &[
        "P-521 和 ML-DSA：用 aws-lc-rs 代替 ring，并在创建第一个客户端之前安装它。rustls 0.23.12 起支持 P-521 与各种摘要，0.23.44 起支持 ML-DSA（cargo add rustls@0.23 --features aws_lc_rs）。",
        "更新到支持它的版本：rustls-webpki 0.102.6 支持 P-521 配合 SHA-256 和 SHA-384，0.103.5 支持 P-256 和 P-384 配合 SHA-512；rustls 0.21.3 及以后版本会指出算法，而旧版本只报告 UnknownIssuer。",
        "Ed448、brainpool、secp256k1 和 DSA：改用 native-tls 后端，rustls 的任何 provider 都不校验它们。",
        "让证书链改用 P-256、P-384 或 2048 位以上的 RSA 签发：所有客户端都能校验。",
    ],
    not_remedies: &[],
};
