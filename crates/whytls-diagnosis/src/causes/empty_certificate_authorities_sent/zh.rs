use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "rustls 0.22.0、0.22.1 服务器会发送空的 certificate_authorities 扩展",
    summaries: &[
        "使用 rustls 0.22.0 或 0.22.1 的服务器在 TLS 1.3 中要求客户端证书而又不列出 CA 时，会发送空列表的 certificate_authorities，这是 RFC 8446 所禁止的：严格的客户端会以 decode_error 结束握手。",
    ],
    remedies: &[
        "在服务器上把 rustls 升级到 0.22.2 以上；请直接用 0.22.4，因为 0.22.2 有 ecdsa-sha1-offered-unverifiable 所述的缺陷。",
        "在此之前，让服务器的校验器至少列出一个 CA：只要不调用 clear_root_hint_subjects，WebPkiClientVerifier 就会这样做。",
    ],
    not_remedies: &[],
};
