use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "证书的 keyUsage 不允许在握手中签名",
    summaries: &[
        "{target} 的证书的 keyUsage 不允许握手所需的用途：服务器证书需要 digitalSignature，CA 需要 keyCertSign。",
        "某个证书的 keyUsage 不允许其实际用途：服务器证书需要 digitalSignature，CA 需要 keyCertSign。",
    ],
    remedies: &[
        "重新签发证书，使用 keyUsage=digitalSignature（RSA 且旧客户端需要静态 RSA 密钥交换时再加 keyEncipherment）。",
        "如果被拒绝的是 CA：用 keyUsage=critical,keyCertSign,cRLSign 重新签发。",
    ],
    not_remedies: &[],
};
