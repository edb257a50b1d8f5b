use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "服务器发送的第一张证书不是它自己的证书",
    summaries: &[
        "{target} 先发送 {subject}，之后才是它自己的证书：客户端会把第一张当作服务器证书。",
        "服务器先发送 CA 的证书，之后才是自己的证书：客户端会把第一张当作服务器证书。",
    ],
    remedies: &[
        "在证书链文件中把服务器自身的证书放在最前，其后依次是各级中间证书，然后重新加载服务器。",
        "使用 CA 或 ACME 客户端生成的文件（fullchain.pem），不要自己拼接。",
    ],
    not_remedies: &[],
};
