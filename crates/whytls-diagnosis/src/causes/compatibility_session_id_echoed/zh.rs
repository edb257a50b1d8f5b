use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "TLS 1.2 服务器回显了一个对它毫无意义的会话 ID",
    summaries: &[
        "服务器选择了 TLS 1.2，却复制了客户端为 TLS 1.3 兼容模式编造的会话 ID，仿佛是在恢复会话：rustls 从 0.23.24 起以及 BoringSSL 都会拒绝。",
    ],
    remedies: &[
        "更新或纠正服务器或其前面的设备：在新的 TLS 1.2 会话中，它必须生成自己的会话 ID，或者不发送。",
        "在那里允许 TLS 1.3；此时回显正是协议所要求的。",
        "在客户端一侧，对这台服务器只提供 TLS 1.2：这样就不会发送这样的 ID。",
        "或者把 rustls 停留在 0.23.23，这是没有此检查的最后一个版本。它有已公布的安全公告（RUSTSEC-2026-0285）。",
    ],
    not_remedies: &[],
};
