use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "actix 所用的 rustls 版本与程序自己使用的不同",
    summaries: &[
        "{crate} {crate_version} 以 feature {feature} 构建，而程序自己使用的是 rustls {versions}。",
        "某个 actix crate（actix-web、awc 或 actix-tls）是为一个版本的 rustls 构建的，而程序自己使用另一个版本。",
    ],
    remedies: &[
        "选择与程序所用 rustls 同名的 actix feature：rustls 0.23 对应 rustls-0_23。",
        "调用同名的方法：服务器上是 bind_rustls_0_23，awc 中是 Connector::rustls_0_23。",
        "或者改用 actix 所对应的那个 rustls，直到两者都能提升。rustls 0.22 及更早的版本不再得到修复。",
    ],
    not_remedies: &[],
};
