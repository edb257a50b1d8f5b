use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "证书只有 Common Name，没有 subjectAltName",
    summaries: &[
        "{target} 的证书没有 subjectAltName，只有 Common Name {common_name}；rustls 和浏览器不读取 Common Name。",
        "证书没有 subjectAltName，只有 Common Name {common_name}；rustls 和浏览器不读取 Common Name。",
        "证书没有 subjectAltName，因此对任何名称都无效；rustls 和浏览器不读取 Common Name。",
    ],
    remedies: &[
        "重新生成自签名证书，这次把名称写入 subjectAltName。",
        "让 CA 为服务器密钥重新签发带 subjectAltName 的证书：openssl x509 -req 不会写入它，除非用文件指定。",
        "在此之前使用 native-tls 后端：没有 subjectAltName 时 OpenSSL 仍会读取 Common Name。",
    ],
    not_remedies: &[],
};
