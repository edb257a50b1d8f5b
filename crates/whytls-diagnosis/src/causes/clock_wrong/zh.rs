use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "客户端时钟不准，证书本身没有问题",
    summaries: &[
        "按客户端时钟，验证时刻为 {checked_at}，而证书自 {not_before} 起有效：除非证书确实提前安装，否则时钟慢了 {ahead}。",
        "按客户端时钟，证书验证发生在 {checked_at}：请与当前时间对照。",
        "客户端用错误的当前时间检查证书：其时钟可能不准。",
    ],
    remedies: &[
        "开启时钟同步，并等到它报告同步成功。",
        "在时钟没有电池的机器上，等时间校准之后再启动程序（systemd）。",
        "手动把时钟设置为正确的 UTC 时间（一次性）。",
    ],
    not_remedies: &[],
};
