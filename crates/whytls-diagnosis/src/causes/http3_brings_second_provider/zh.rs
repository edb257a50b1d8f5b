use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "reqwest 0.13.0 启用 http3 时在 aws-lc-rs 之外又带入了 ring",
    summaries: &[
        "reqwest 0.13.0 启用 http3 时引入的 quinn 使用 ring，而它自己用的是 aws-lc-rs：于是 rustls 有了两个 provider，程序里其他任何构建 TLS 配置的地方都会 panic。",
    ],
    remedies: &[
        "把 reqwest 更新到 0.13.1 或更新版本（目前是 0.13.5）：它的 http3 让 quinn 使用 aws-lc-rs。",
        "在此之前，在 main 的最开头安装一个 provider。",
    ],
    not_remedies: &[],
};
