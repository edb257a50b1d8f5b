use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "服务器的证书消息超出客户端允许的大小",
    summaries: &[
        "{target} 发送的证书总大小超过客户端允许的上限（rustls 为 64 KiB，OpenSSL 默认 100 KiB）。",
        "对端发送的证书总大小超过客户端允许的上限（rustls 为 64 KiB，OpenSSL 默认 100 KiB）。",
    ],
    remedies: &[
        "只发送服务器自身的证书及其中间证书：常见错误是把整个根证书包当作证书链。",
        "把包含成千上万个名称的证书拆成多张，或改用通配符。",
        "只有 OpenSSL 客户端可以调高上限（max_cert_list）；rustls 没有这个选项。",
    ],
    not_remedies: &[],
};
