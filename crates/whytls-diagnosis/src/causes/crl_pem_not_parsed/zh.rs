use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "reqwest 0.13.3 之前把 PEM 格式的吊销列表当作 DER：无法构建客户端",
    summaries: &[
        "reqwest 0.12.9 到 0.13.2 不解码传给 CertificateRevocationList::from_pem 的 PEM：rustls 需要 DER 却得到文本，客户端无法构建。",
    ],
    remedies: &[
        "用 from_pem_bundle 读取列表，它在这些版本中也会解码 PEM。",
        "或者把 reqwest 升级到 0.13.3 或更新版本；从 0.13 起，使用吊销列表还必须调用 tls_certs_only。",
    ],
    not_remedies: &[],
};
