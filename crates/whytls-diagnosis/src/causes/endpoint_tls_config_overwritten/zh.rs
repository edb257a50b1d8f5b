use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "tonic 0.13.0 用自己的 TLS 配置替换 Endpoint 的配置：程序设置的根证书和名称丢失",
    summaries: &[
        "生成的客户端一连接，tonic 0.13.0 就用自己的 TLS 配置替换 Endpoint 的配置：程序设置的根证书和域名都丢失，验证 {target} 时不再使用它们。",
        "生成的客户端一连接，tonic 0.13.0 就用自己的 TLS 配置替换 Endpoint 的配置：程序设置的根证书和域名都丢失。",
    ],
    remedies: &[
        "把 tonic 升级到 0.13.1。无需改代码。",
        "使用 0.13.0 时：自行连接 Endpoint，再把 channel 交给客户端；设置根证书时不要用 with_enabled_roots。",
    ],
    not_remedies: &[],
};
