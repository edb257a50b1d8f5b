use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "CA 文件中是 TRUSTED CERTIFICATE 类型的块，Rust 的 PEM 读取器会跳过它们",
    summaries: &[
        "根证书文件采用 OpenSSL 自有格式（BEGIN TRUSTED CERTIFICATE）；rustls-pemfile、rustls-pki-types 和 rustls-native-certs 只读取 BEGIN CERTIFICATE，会不报错地跳过这种块。",
    ],
    remedies: &[
        "把证书转换为通用格式。",
        "在 Fedora 和 RHEL 上，使用通用格式的证书包 tls-ca-bundle.pem，而不是 ca-bundle.trust.crt。",
    ],
    not_remedies: &[],
};
