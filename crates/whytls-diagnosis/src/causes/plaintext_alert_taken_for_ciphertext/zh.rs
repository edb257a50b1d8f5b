use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "对端以明文拒绝了我们，而这个 rustls 却去解密那条警报",
    summaries: &[
        "对端在 TLS 1.3 握手途中以明文回了一条警报，最常见的原因是它不信任证书；0.22.0 之前的 rustls 会尝试解密这条警报，于是报告的是解密失败而不是警报本身。",
    ],
    remedies: &[
        "把依赖旧 rustls 的 crate 提升到使用 0.23 的版本（0.22.0 及以后会打印警报本身）：tokio-rustls 0.26、hyper-rustls 0.27、actix 用 rustls-0_23。",
        "同时去看对端：它自己的日志写着原因。最常见的是客户端拒绝了证书：参见 peer-rejects-our-certificate。",
    ],
    not_remedies: &[],
};
