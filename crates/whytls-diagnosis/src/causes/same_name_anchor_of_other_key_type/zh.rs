use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "同名但密钥种类不同的无关根证书掩盖了“签发者未知”",
    summaries: &[
        "证书的签发者不受信任，但有一张同名根证书受信任，其密钥种类不同（一个 ECDSA，一个 RSA）：校验器尝试了那一张，于是报告算法不受支持，而不是 UnknownIssuer。",
    ],
    remedies: &[
        "按未知签发者处理：把真正签发的证书或 CA 交给客户端。",
        "把不是公共根证书的文件移出被当作证书库读取的目录，例如 Debian 的 ssl-cert-snakeoil.pem（CN=localhost），或只读取证书包文件：rustls-native-certs 0.8.2 及以后版本会读取 SSL_CERT_DIR 中的每个文件，配合 openssl-probe 0.2 时还会读取 /etc/ssl/certs。",
        "为自己的证书使用有区分度的主题名称，不要用 CN=localhost。",
    ],
    not_remedies: &[],
};
