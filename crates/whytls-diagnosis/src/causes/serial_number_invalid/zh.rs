use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "证书序列号为负数、为零或过长",
    summaries: &[
        "证书 {subject} 的序列号为 {serial}；序列号必须为正数且不超过 20 字节。",
        "证书的序列号不符合 RFC 5280：必须为正数且不超过 20 字节。",
    ],
    remedies: &[
        "重新签发证书，使用不超过 20 字节的正随机序列号，openssl x509 -CAcreateserial 会自动生成。",
        "针对过长的序列号：rustls-webpki 从 0.100.1 起可以读取，rustls 0.21.0 及更新版本都使用它。",
        "Go 程序（1.23 及更新）可用 GODEBUG=x509negativeserial=1 暂时接受负的序列号。",
    ],
    not_remedies: &[],
};
