use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "含有 webpki 不认识的 critical 扩展的根证书无法添加（rustls-webpki 0.103.11 之前）",
    summaries: &[
        "程序添加的根证书含有 webpki 不认识的 critical 扩展；{package} 拒绝把它作为信任锚，客户端无法构建。",
        "程序添加的根证书含有 webpki 不认识的 critical 扩展；rustls-webpki 0.103.11 之前的版本拒绝把它作为信任锚，客户端无法构建。",
    ],
    remedies: &[
        "把 rustls-webpki 升级到 0.103.11 或更新版本，同时把 rustls 升级到 0.23.29 或更新版本。",
        "或者重新制作不含该扩展、或不把它标记为 critical 的根证书。",
        "或使用 native-tls 后端，它会原样接受该根证书。",
    ],
    not_remedies: &[],
};
