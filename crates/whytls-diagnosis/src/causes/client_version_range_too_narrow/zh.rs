use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "客户端自己的限制排除了服务器所需的协议版本",
    summaries: &["双方没有共同的协议版本，原因是客户端自己的配置关闭了服务器所需的版本。"],
    remedies: &[
        "同时允许 TLS 1.2 和 TLS 1.3；不设限制时各个库都是这样做的。",
        "使用 rustls 时请确认启用了 tls12 特性：关闭默认特性的构建只支持 TLS 1.3。",
        "检查程序之外的限制：OpenSSL 配置中的 MinProtocol 和 MaxProtocol，以及系统的加密策略。",
        "或者，如果客户端有充分理由坚持使用 TLS 1.3，就在服务器上启用它。",
    ],
    not_remedies: &[],
};
