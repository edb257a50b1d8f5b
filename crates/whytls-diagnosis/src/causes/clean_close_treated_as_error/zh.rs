use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "正常关闭的 TLS 连接被报告为错误",
    summaries: &["对端正常结束了 TLS（close_notify），而库把它作为错误交给了程序。"],
    remedies: &[
        "把 rustls 及其客户端升级到 0.20 或更高：在那里正常关闭读作数据结束（0 字节），而 rustls 0.16 至 0.19 返回 ConnectionAborted。",
        "对端离开之后关闭连接时报告 NotConnected：tokio-rustls 0.26.0 及以后版本会忽略它。",
        "在此之前，如果已收到完整消息，把读取时的 ConnectionAborted 当作连接结束。",
        "在 Windows 上，SEC_E_CONTEXT_EXPIRED（0x80090317）表示程序向对端已关闭的连接写入：读取返回 0 字节时应新建连接。",
    ],
    not_remedies: &[],
};
