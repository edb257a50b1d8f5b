use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "服务器拒绝了客户端证书：不信任其签发者，或不认可它作为客户端证书",
    summaries: &[
        "{target} 用 {alert} 告警拒绝了客户端证书：它不信任签发该证书的 CA，或不认可它作为客户端证书。",
        "对端用 {alert} 告警拒绝了本端发送的证书：它不信任签发该证书的 CA，或不认可它作为客户端证书。",
        "服务器拒绝了客户端证书：它不信任签发该证书的 CA，或不认可它作为客户端证书。",
    ],
    remedies: &[
        "把客户端证书的签发者与服务器列出的 CA 相比较：其中必须有它的签发者或上级 CA。",
        "同时发送中间证书：在 PEM 文件里把它们放在客户端证书后面。服务器用收到的证书构建路径。",
        "让服务器认可的 CA 签发证书，并带 extendedKeyUsage clientAuth（缺少它时许多服务器会回 unsupported_certificate）。",
        "在服务器上，把客户端证书的 CA 加入用于校验客户端证书的列表；它与服务器自己的证书链是两回事。",
    ],
    not_remedies: &[],
};
