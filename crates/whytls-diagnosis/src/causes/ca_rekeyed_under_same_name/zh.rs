use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "CA 以旧名称换了新密钥，而客户端持有的是旧证书",
    summaries: &[
        "{signed} 由 {misnamed} 签发，但其 authorityKeyIdentifier 指向另一个签发者：OpenSSL 找不到路径，而 rustls 只看签名。",
        "{target} 发送了 {namesake} 的证书，但该证书的密钥并未签发 {signed}：CA 已更换密钥，或服务器发送的是同名的另一张证书。",
        "{issuer} 签名所用的密钥与客户端持有的同名证书不同：CA 已重建，客户端的文件是旧的。",
        "客户端持有的 CA 证书名称正确而密钥不对：CA 以旧名称重建，因此签名校验不通过。",
    ],
    remedies: &[
        "用 CA 现在的证书替换客户端持有的旧文件。",
        "在集群中，从存放处重新获取 CA。",
        "CA 更换密钥时，也为它换一个新名称（加年份或编号），这样新旧两者可以同时被信任。",
    ],
    not_remedies: &[],
};
