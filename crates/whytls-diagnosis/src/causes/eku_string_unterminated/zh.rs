use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "rustls-platform-verifier 0.3.4 之前传给 Windows 的用途字符串没有结尾：证书时而被拒绝",
    summaries: &[
        "rustls-platform-verifier 0.3.4 之前把 serverAuth 的 OID 传给 Windows 时没有以 NUL 结尾：内存中其后的内容会被一并读入，于是 {target} 的证书被认为用途不符。",
        "rustls-platform-verifier 0.3.4 之前把 serverAuth 的 OID 传给 Windows 时没有以 NUL 结尾：内存中其后的内容会被一并读入，于是正常的证书被认为用途不符。",
    ],
    remedies: &[
        "把 rustls-platform-verifier 升级到 0.3.4 或更新版本。",
        "确认证书的扩展密钥用法包含 serverAuth：如果没有，Windows 的拒绝就是对的。",
    ],
    not_remedies: &[],
};
