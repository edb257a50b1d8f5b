use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "rustls 不校验这种形式的 RSA-PSS：专用的 id-RSASSA-PSS 密钥，或其他参数",
    summaries: &[
        "链中有一张证书由 {key_algorithm} 类型的密钥用 {signature_algorithm} 签名；rustls 只校验普通 RSA 密钥、盐长等于摘要长度的 RSA-PSS。",
        "{subject} 的密钥是 {key_algorithm}；rustls 不提供 rsa_pss_pss 方案，也不用这种密钥校验签名。",
        "链中有一张证书用 {signature_algorithm} 签名，rustls 不校验这种形式：它只接受 SHA-256、SHA-384、SHA-512，且掩码摘要相同、盐长等于摘要长度。",
        "链中有一张证书使用了 rustls 不校验的 RSA-PSS 形式：id-RSASSA-PSS 类型的密钥，或盐长不等于摘要长度。",
    ],
    remedies: &[
        "用普通 RSA 密钥（rsaEncryption）重新签发证书，签名用 PKCS#1 v1.5，或用盐长等于摘要长度的 PSS。",
        "改用 native-tls 后端：OpenSSL 能校验各种形式的 RSA-PSS。",
    ],
    not_remedies: &[
        "升级 rustls 或换 provider 都没有用：ring 和 aws-lc-rs 支持的是同样的三种 RSA-PSS 形式。",
    ],
};
