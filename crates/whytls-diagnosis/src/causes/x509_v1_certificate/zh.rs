use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "服务器证书是 X.509 第 1 版",
    summaries: &[
        "{target} 的证书（{subject}）是 X.509 第 1 版；rustls 只接受第 3 版。",
        "服务器证书不是 X.509 第 3 版，很可能是第 1 版；rustls 只接受第 3 版。",
    ],
    remedies: &[
        "重新签发带扩展的证书：只要有扩展就是第 3 版，而名称本来就必须写在扩展里。",
        "如果是自签名证书：openssl req -x509 生成第 3 版，而 openssl x509 -req -signkey 不会。",
        "更换之前使用 native-tls 后端：只要信任签发它的 CA，OpenSSL 就接受第 1 版证书。",
    ],
    not_remedies: &[],
};
