use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "证书带有扩展密钥用法扩展，但其中没有任何用途",
    summaries: &[
        "{target} 的证书带有空的扩展密钥用法扩展；rustls-webpki 0.103.6 及更新版本会拒绝。",
        "证书带有空的扩展密钥用法扩展；rustls-webpki 0.103.6 及更新版本会拒绝。",
    ],
    remedies: &[
        "重新签发证书，写入 extendedKeyUsage=serverAuth（客户端用 clientAuth），或去掉该扩展。",
        "在自行生成证书的程序中：用途列表为空时不要写出该扩展。",
        "在此之前暂时退回 rustls-webpki 0.103.5，它把空列表视为没有该扩展；rustls 0.23.43 仍允许该版本。它缺少 0.103.10 至 0.103.13 的安全修复。",
    ],
    not_remedies: &[],
};
