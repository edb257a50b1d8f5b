use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "rustls 同时带有 ring 和 aws-lc-rs，而程序没有选择其中任何一个",
    summaries: &[
        "rustls 构建时同时带上了 ring 和 aws-lc-rs 两个密码学 provider，因为程序里有两个 crate 各启用了一个，又没有安装默认 provider：rustls 0.23 不会替你选择，而是 panic。",
    ],
    remedies: &[
        "在 main 的最开头、构建任何客户端或服务器之前，安装一个 provider。",
        "若第二个提供者由 reqwest 带入：0.12.5 及以后版本有 rustls-tls-no-provider 特性（0.13 中为 rustls-no-provider）。",
        "关掉其中一个：找出是谁要求它的，然后不使用那个 crate 的默认 feature，或改用它对应另一个 provider 的 feature。",
        "如果是库，就完全不要依赖进程的默认值：在构建配置时指明 provider。",
        "tonic 0.13 和 ureq 2.10.1 会自己选择 provider；0.12 和 2.10.0 不会。",
    ],
    not_remedies: &[
        "在自己的 Cargo.toml 中给 rustls 写 default-features = false 单独并不起作用：feature 是全图合并的，只要另一个 crate 要求默认 feature，aws-lc-rs 就仍然启用。",
    ],
};
