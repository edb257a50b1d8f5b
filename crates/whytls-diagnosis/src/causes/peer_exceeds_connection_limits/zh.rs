use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "对端发送的空记录、警告或密钥更新超过了上限",
    summaries: &[
        "对端在一条连接上发送的无内容记录（空分片、警告警报、密钥更新）超过了库允许的数量：这是为了防止对端让它白白忙碌。",
    ],
    remedies: &[
        "看看对端大量发送的是什么：错误里写着。警告大多是循环出现的 unrecognized_name 或 no_renegotiation，空分片是针对 CBC 的旧对策，密钥更新则是字节数上限设得太低。",
        "更新对端的 TLS 库，并纠正它所警告的问题。",
        "如果这些记录是你和对端之间的设备（代理、扫描器）产生的，就绕开它或更新它。",
    ],
    not_remedies: &[],
};
