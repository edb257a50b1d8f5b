use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "reqwest 0.13.4 之前无法在 native-tls 下把 TLS 1.3 设为版本限制：客户端无法构建",
    summaries: &[
        "程序把 TLS 1.3 设为使用 native-tls 的 reqwest 客户端的最低或最高版本；native-tls 0.2.16 之前无法表达，reqwest 0.13.4 之前也不会传递：客户端无法构建。",
    ],
    remedies: &[
        "把 reqwest 升级到 0.13.4 或更新版本，并使用 native-tls 0.2.16 或更新版本。",
        "或为该客户端使用 rustls，它一直支持这种版本限制。",
        "如果只是设置上限，去掉即可：没有比 TLS 1.3 更新的版本。",
    ],
    not_remedies: &[],
};
