use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "编译进来的是一个 TLS 后端，客户端要用的却是另一个",
    summaries: &["客户端被设置为使用一个没有编译进来的 TLS 后端；需要在配置里选择已经编译进来的那一个。"],
    remedies: &[
        "ureq 3 只启用 native-tls 时：要把它选为 provider，因为默认值仍然是 Rustls。",
        "或者把客户端所要求的后端编译进来：ureq 的 feature rustls（默认）或 native-tls。",
        "reqwest 同时编译了两个后端时会取 native-tls（0.11 至 0.13.5），除非启用了 http3：请明确指定要用哪一个。",
    ],
    not_remedies: &[],
};
