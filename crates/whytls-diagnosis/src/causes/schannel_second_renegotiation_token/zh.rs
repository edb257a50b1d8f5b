use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "schannel 0.1.26 在 TLS 1.3 中收到握手后的第二个消息时失败",
    summaries: &[
        "服务器发来第二个会话票据时，schannel 0.1.26 以 SEC_E_CONTEXT_EXPIRED（0x80090317）结束 TLS 1.3 连接。",
    ],
    remedies: &[
        "把 schannel 升级到 0.1.30（0.1.27 修复了本问题，0.1.29 修复了同一处的另一个缺陷）。",
        "在此之前：把版本上限设为 TLS 1.2。",
    ],
    not_remedies: &[],
};
