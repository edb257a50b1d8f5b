use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "服务器与客户端没有共同的密码套件",
    summaries: &[
        "{target} 拒绝 rustls 客户端的全部密码套件，只接受 {suite}。",
        "服务器在客户端提供的参数中找不到共同项（{alert}）：最常见的是没有共同的密码套件。",
        "服务器与客户端找不到双方都支持的密码套件。",
    ],
    remedies: &[
        "允许使用 AES-GCM 和 ChaCha20-Poly1305 的 ECDHE 套件，并启用 TLS 1.3。",
        "如果套件本身没问题，就检查密钥：只有 Ed448、brainpool、secp256k1 或 RSASSA-PSS 密钥的服务器没有 rustls 能用的套件；ECDSA P-256 和 RSA 2048 则有。",
        "在服务器修改之前，可先使用 native-tls 后端：OpenSSL 仍支持 CBC 套件。",
    ],
    not_remedies: &[],
};
