use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "native-tls 0.2.8 之前在 Windows 上把最高版本当成低一级",
    summaries: &[
        "native-tls 0.2.8 之前在 Windows 上把版本列表多截了一个：最高版本 TLS 1.2 实际变成 TLS 1.1，被 {target} 拒绝。",
        "native-tls 0.2.8 之前在 Windows 上把版本列表多截了一个：最高版本 TLS 1.2 实际变成 TLS 1.1，被服务器拒绝。",
    ],
    remedies: &["把 native-tls 升级到 0.2.8 或更新版本。", "或者不设置 max_protocol_version。"],
    not_remedies: &[],
};
