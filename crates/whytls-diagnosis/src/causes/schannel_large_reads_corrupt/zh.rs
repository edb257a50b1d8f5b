use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "schannel 0.1.29 之前在 TLS 1.3 中会把待发数据发送两次：Windows 上的大数据传输损坏",
    summaries: &[
        "{path} 会把数据发送两次：在 Windows 上、TLS 1.3 中，边上传大数据边读取（hyper 就是如此）时，到达服务器的数据已损坏，而本方多半没有任何错误。",
        "schannel 0.1.26 到 0.1.28 会把数据发送两次：在 Windows 上、TLS 1.3 中，边上传大数据边读取（hyper 就是如此）时，到达服务器的数据已损坏，而本方多半没有任何错误。",
    ],
    remedies: &[
        "把 schannel 升级到 0.1.29 或更新版本。无需改代码；直到 0.2.18 的 native-tls 只要求 0.1.28。",
        "或在 Windows 上使用 rustls 后端。",
    ],
    not_remedies: &[],
};
