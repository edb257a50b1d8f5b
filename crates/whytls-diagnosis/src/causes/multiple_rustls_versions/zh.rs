use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "程序中构建了多个版本的 rustls",
    summaries: &[
        "程序中构建了 rustls {versions}：一个版本的配置、根证书库或密码学 provider 到不了另一个版本。",
        "程序中构建了多个版本的 rustls：一个版本的配置、根证书库或密码学 provider 到不了其他版本。",
    ],
    remedies: &[
        "找出是谁要求旧版本，并把那个 crate 提升到使用较新 rustls 的版本。",
        "如果两者都来自同一个 HTTP 客户端，就在各处选择相同的 TLS feature。",
        "如果两者必须并存，就分别配置：给两者同样的根证书，并从 0.22 起为每个 rustls 各安装一个密码学 provider。",
    ],
    not_remedies: &[],
};
