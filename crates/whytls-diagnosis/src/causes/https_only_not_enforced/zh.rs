use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "已要求 hyper-rustls 拒绝 http，而这个版本并不拒绝",
    summaries: &[
        "{path} 并不拒绝 http，尽管 {way_of_use}：发往 http 地址的请求会以明文发出。",
        "程序要求 hyper-rustls 只接受 https，而这个版本会放过 http：这样的请求会以明文发出。",
    ],
    remedies: &[
        "把 hyper-rustls 更新到 0.27.10（0.27.5 已修复）。0.25 和 0.26 没有修复版本。",
        "在此之前，在发出请求之前检查协议。",
    ],
    not_remedies: &[],
};
