use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "FIPS 模式提供的组和套件少于服务器所需",
    summaries: &["FIPS 模式已启用，它去掉了 X25519 和 ChaCha20-Poly1305；只支持这些的服务器会拒绝连接。"],
    remedies: &[
        "在服务器上除现有项之外，再允许 P-256 和 AES-GCM 套件。",
        "如果并没有人要求 FIPS，请找出是哪个 crate 启用了它，并在那里关掉。",
    ],
    not_remedies: &[],
};
