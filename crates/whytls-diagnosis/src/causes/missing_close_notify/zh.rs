use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "对端未发送 close_notify 就关闭了 TCP，无法区分数据结束与被截断",
    summaries: &[
        "{target} 背后的服务器未发送 close_notify 就关闭了 TCP；rustls 0.20 及以上和 OpenSSL 3 会将其报告为错误，因为数据可能被截断。",
        "对端未发送 close_notify 就关闭了 TCP；rustls 0.20 及以上和 OpenSSL 3 会将其报告为错误，因为数据可能被截断。",
    ],
    remedies: &[
        "让服务器声明应答长度（Content-Length 或 chunked），并正常结束 TLS：tokio-rustls 中用 stream.shutdown().await，OpenSSL 中用 SSL_shutdown。",
        "如果程序自己的协议能判断消息结束，则在完整消息之后把此错误当作连接结束，在此之前当作截断。",
        "如果是连接池中的空闲连接被服务器关闭：让客户端的空闲时间短于服务器，并对可重复的请求重试一次。",
        "使用 OpenSSL 3 且服务器无法修复时：为该程序设置 IgnoreUnexpectedEOF 选项；此后截断将不再被发现。",
    ],
    not_remedies: &[],
};
