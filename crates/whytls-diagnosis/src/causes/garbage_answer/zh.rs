use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "对端的应答既不是 TLS，也不是已知的协议",
    summaries: &[
        "{target} 对 ClientHello 的应答不是 TLS 记录（{first_bytes}）。",
        "对端的应答无法作为 TLS 读取。",
    ],
    remedies: &[
        "确认主机和端口属于 TLS 服务器：自有的二进制协议就会表现成这样。",
        "换一个网络再试。如果那里正常，说明原路径上有中间设备改动了数据流；在两处抓包并交给其管理者。",
        "检查服务器是否在 TLS 库之前或之外向套接字写入数据（横幅、健康检查、PROXY 协议）。",
    ],
    not_remedies: &[],
};
