use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "这个 rustls 对密钥更新的计数贯穿整条连接",
    summaries: &[
        "rustls 0.23.10 至 0.23.32 对对端的密钥更新按整条连接计数，超过 32 次就关闭：一条持续时间长、流量大的 TLS 1.3 连接会达到这个数，对端并没有任何错误。",
    ],
    remedies: &[
        "把 rustls 更新到 0.23.46（从 0.23.33 起，期间收到数据就会重新计数）。",
        "在此之前，让连接在 32 次更新之前结束并重新建立：给连接池中的连接设一个最长寿命。",
        "或者让对端少更新密钥。OpenSSL 只有在程序要求时才更新；其他库则有字节数上限。",
    ],
    not_remedies: &[],
};
