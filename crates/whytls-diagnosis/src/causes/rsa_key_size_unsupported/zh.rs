use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "RSA 密钥的长度超出该库接受的范围（rustls 只接受 2048 至 8192 位）",
    summaries: &[
        "{subject} 的密钥是 {key_algorithm}；rustls 只用 2048 至 8192 位的 RSA 密钥校验和签名。",
        "RSA 密钥的长度超出该库接受的范围：rustls 只用 2048 至 8192 位的密钥校验和签名。",
    ],
    remedies: &[
        "生成 2048 位以上的新 RSA 密钥（或 P-256 密钥）并重新签发证书。公共证书自 2014 年起就禁止使用 1024 位密钥。",
        "如果是链中某个 CA 的密钥太小，就要更换该 CA：它签发的每一张证书都会被拒绝。",
        "对端暂时无法更换时，可改用 native-tls 后端；如果 OpenSSL 也拒绝该密钥，只为这一个程序把安全级别降为 1。",
    ],
    not_remedies: &["换 rustls 版本没有用：自 0.16 起，各版本都拒绝小于 2048 位和大于 8192 位的 RSA 密钥。"],
};
