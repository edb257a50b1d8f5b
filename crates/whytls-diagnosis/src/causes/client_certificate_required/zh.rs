use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "服务器要求客户端证书，而客户端没有发送",
    summaries: &[
        "{target} 要求由以下 CA 之一签发的客户端证书：{issuers}。客户端没有发送。",
        "{target} 要求客户端证书，而客户端没有发送。",
        "服务器要求客户端证书，而客户端没有发送。",
    ],
    remedies: &[
        "给客户端配置证书和私钥：一个 PEM 文件，内含私钥和证书，后面跟中间证书。",
        "如果还没有客户端证书，就生成密钥和证书请求，交给服务器认可的 CA 签发，并带 extendedKeyUsage clientAuth。",
        "如果已经配置却没有发送，请把它的签发者与服务器列出的 CA 相比较：证书不合适时客户端会自行保留不发。",
    ],
    not_remedies: &[],
};
