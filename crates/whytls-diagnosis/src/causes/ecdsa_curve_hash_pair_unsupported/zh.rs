use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "证书的 ECDSA 签名所用的曲线与摘要组合，当前的加密 provider 不支持校验",
    summaries: &[
        "链中有一张证书由 {key_algorithm} 的 CA 用 {signature_algorithm} 签名，当前的加密 provider 不校验这种组合。",
        "链中有一张证书用 {signature_algorithm} 签名，当前的加密 provider 不支持；它支持的是 {supported}。",
        "链中有一张证书的 ECDSA 签名，其曲线与摘要的组合（多为 P-256 或 P-384 配 SHA-512）当前的加密 provider 无法校验。",
    ],
    remedies: &[
        "使用 rustls 0.23.36 或更新版本并选用 aws-lc-rs provider：它能校验 P-256、P-384 密钥的 ECDSA-SHA512 签名。reqwest 0.13 默认就用这个 provider。",
        "如果程序用的是 ring，任何版本都不行：请在创建第一个客户端之前把 aws-lc-rs 设为进程级 provider（cargo add rustls@0.23 --features aws_lc_rs）。",
        "改用 native-tls 后端：OpenSSL、Windows 和 macOS 能校验所有曲线与摘要的组合。",
        "让 CA 用与其曲线相配的摘要重新签发证书：P-256 用 SHA-256，P-384 用 SHA-384。这样所有客户端都能校验。",
    ],
    not_remedies: &[],
};
