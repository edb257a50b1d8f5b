use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "服务器要求 SNI，而客户端没有发送",
    summaries: &[
        "{target} 是按地址连接的，因此没有发送服务器名称（SNI），服务器以 {alert} 拒绝了这样的握手。",
        "{target} 是按地址连接的，因此没有发送服务器名称（SNI），而服务器需要它。",
        "服务器可能因为没有收到服务器名称（SNI）而拒绝握手，例如 URL 中写的是地址，或 SNI 被关闭。",
    ],
    remedies: &[
        "按名称而不是按地址连接。如果 DNS 中没有该名称，在客户端中指定它对应的地址。",
        "如果程序关闭了 SNI，请重新打开：reqwest 用 tls_sni(true)，rustls 用 enable_sni。",
        "为不发送 SNI 的客户端在服务器上配置默认证书（nginx：default_server）。",
    ],
    not_remedies: &[],
};
