use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "服务器证书由其自身签发，而客户端没有得到这张证书",
    summaries: &[
        "{target} 的证书是自签名的（{renewed}）；给出的根证书与它同名同密钥，却是另一张证书：rustls 接受，OpenSSL 不接受。",
        "{target} 出示的是自签名证书（{subject}），客户端的根证书中没有它。",
        "服务器出示的是自签名证书（{subject}），客户端的根证书中没有它。",
        "服务器出示的是自签名证书，客户端的根证书中没有它。",
    ],
    remedies: &[
        "为服务器换上其客户端信任的 CA 所签发的证书：公共名称用公共 CA，其他情况用自己的私有 CA。",
        "核对与服务器上的 SHA-256 指纹一致后，把这张证书本身作为根证书交给客户端。它带有 subjectAltName 且不是 CA:TRUE 时，rustls 才接受。",
        "如果证书是 CA:TRUE 或没有 subjectAltName，请按所有 TLS 栈都接受其作为自身根证书的形式重新制作。",
    ],
    not_remedies: &[],
};
