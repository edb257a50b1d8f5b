use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "TCP 已连接，但 ClientHello 始终得不到应答",
    summaries: &[
        "{target} 接受了 TCP 连接，但在 {limit} 内对 ClientHello 没有任何应答。",
        "已超过时限：对端可能接受了 TCP 连接，却始终不应答 ClientHello。",
    ],
    remedies: &[
        "检查端口背后的进程是否存活并在读取：积压队列已满时仍会接受 TCP。",
        "如果大包在途中丢失（VPN、隧道），减小 MTU 或限制 MSS：带后量子密钥份额的 ClientHello 需要两个数据包。",
        "如果对端在等待问候或 STARTTLS，先使用它的协议。",
        "为客户端设置连接时限，使其尽快失败并指出失败的位置。",
    ],
    not_remedies: &[],
};
