use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "tonic 0.12.0 和 0.12.1 不会为 https 地址自动启用 TLS",
    summaries: &[
        "即使启用了 TLS feature，tonic 0.12.0 和 0.12.1 也不会为 https 地址自动打开 TLS；0.12.2 会。",
    ],
    remedies: &[
        "把 tonic 更新到 0.12.3（0.12.2 已修复此问题；0.12.3 还包含 RUSTSEC-2024-0376 的修复）。",
        "或者在代码里明确写出，这在所有版本里都有效。",
    ],
    not_remedies: &[],
};
