use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "服务器没有发送中间证书",
    summaries: &[
        "{target} 没有发送 {issuer} 的证书（它签发了 {signed}）：客户端无法由此到达根证书。",
        "{target} 没有发送签发其证书的 {issuer} 的证书；该证书可从 {fetch_from} 获取。",
        "{target} 没有发送签发其证书的 {issuer} 的证书：客户端无法由此到达根证书。",
        "服务器只发送了自己的证书，没有发送签发它的中间证书，因此客户端无法由此到达根证书。",
    ],
    remedies: &[
        "让服务器在同一个文件中先发送自己的证书，再发送中间证书。",
        "使用 native-tls 和 OpenSSL 的服务器：0.2.2 及以后版本会按正确的顺序发送 PKCS#12 文件中的证书链。",
        "使用 certbot 时，把服务器配置中的 cert.pem 改为 fullchain.pem。",
        "在服务器无法修改期间，把中间证书添加到客户端的根证书中。CA 更换中间证书时，需要随之更换。",
    ],
    not_remedies: &[],
};
