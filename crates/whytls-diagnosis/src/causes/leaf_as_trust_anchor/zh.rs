use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "把非 CA 证书当作根证书提供，而校验器需要的是它的签发者",
    summaries: &[
        "提供给客户端作为根证书的是服务器自己的证书；它由 {issuer} 签发，校验器需要的是那个 CA。",
        "在需要 CA 的位置上出现了非 CA 证书：服务器自己的证书被当作根证书提供，或它被放在了签发者的位置发送。",
    ],
    remedies: &[
        "要提供的是签发服务器证书的 CA 证书，而不是服务器证书本身。",
        "在 kubeconfig 中，把集群的 CA 放入 certificate-authority-data。",
        "如果没有 CA，让服务器使用带 CA:FALSE 和 subjectAltName 的自签名证书：rustls 和 OpenSSL 都接受它作为自身的根证书。",
    ],
    not_remedies: &[],
};
