use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "rustls 的 unbuffered API 把握手的一个分片解密两次",
    summaries: &[
        "程序使用 rustls 的 unbuffered 连接，而 rustls 0.23.13 至 0.23.19 在握手消息分片到达时会在那里把它解密两次：只要证书大到需要多个数据包就会触发。",
    ],
    remedies: &[
        "把 rustls 更新到 0.23.46（0.23.20 已修复）。",
        "在此之前使用 ClientConnection 或 tokio-rustls：只有 UnbufferedClientConnection 和 UnbufferedServerConnection 受影响。",
    ],
    not_remedies: &[],
};
