use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "rustls 0.21.0 服务器在 CertificateRequest 中把 CA 名称编码错了",
    summaries: &[
        "使用 rustls 0.21.0 并要求客户端证书的服务器，在 CA 名称外漏掉了 SEQUENCE：OpenSSL 等严格的客户端会以 decode_error 结束握手。",
    ],
    remedies: &[
        "在服务器上把 rustls 升级到 0.21.1 或更新版本（0.21.12 是该系列的最后一版）。",
        "在此之前，让服务器的校验器不列出 CA：root_hint_subjects（0.21 中为 client_auth_root_subjects）返回空列表。",
    ],
    not_remedies: &[],
};
