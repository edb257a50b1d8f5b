use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "RSA 证书的签名算法标识缺少 NULL 参数，rustls 0.23.29 之前的版本拒绝接受",
    summaries: &[
        "{subject} 的签名算法 {signature_algorithm} 缺少应有的 NULL 参数：RFC 4055 允许校验方接受这种写法，rustls 从 0.23.29 起接受。",
        "链中有一张证书的签名算法写作 {signature_algorithm}：RFC 4055 允许校验方接受这种写法，rustls 从 0.23.29 起接受。",
        "链中有一张证书的 RSA 签名算法标识缺少应有的 NULL 参数：RFC 4055 允许校验方接受这种写法，rustls 从 0.23.29 起接受。",
    ],
    remedies: &[
        "把 rustls 升级到 0.23.29 或更新版本（rustls-webpki 随之升到 0.103.4 以上）：此后两个 provider 都支持这种写法。",
        "用会写出 NULL 参数的软件重新签发证书（RFC 4055 第 5 节对签发者有此要求）。",
        "改用 native-tls 后端：OpenSSL 两种写法都接受。",
    ],
    not_remedies: &[],
};
