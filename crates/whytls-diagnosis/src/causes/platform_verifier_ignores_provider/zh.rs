use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "hyper-rustls 0.27.4 之前构建平台验证器时忽略了传入的加密 provider",
    summaries: &[
        "hyper-rustls 0.27.0 到 0.27.3 构建平台验证器时不使用传给 with_provider_and_platform_verifier 的 provider：rustls 便去找进程级默认值，而没有安装。",
    ],
    remedies: &[
        "把 hyper-rustls 升级到 0.27.4 或更新版本。无需改代码。",
        "在此之前：在 main 开头把该 provider 安装为进程默认值。",
    ],
    not_remedies: &[],
};
