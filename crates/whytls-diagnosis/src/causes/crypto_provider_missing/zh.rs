use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "rustls 没有密码学 provider：没有编译进来，或者没有安装",
    summaries: &[
        "程序使用的 rustls 没有密码学 provider：构建时用了把 provider 留给程序自己安装的 feature（例如 rustls-no-provider），而在构建第一个客户端之前没有安装任何 provider。",
    ],
    remedies: &[
        "在 main 的最开头安装一个 provider。rustls 必须是直接依赖，并启用该 provider 的 feature。",
        "或者改用自带 provider 的 feature：reqwest 0.12 的 rustls-tls（ring）、reqwest 0.13 的 rustls（aws-lc-rs）、ureq 3 的 rustls（ring）、tonic 的 tls-ring 或 tls-aws-lc。",
        "确认 provider 确实编译进来了。",
    ],
    not_remedies: &[
        "对 reqwest 的 *-no-provider feature 来说，仅仅编译一个 provider 是不够的：它只看进程里安装的默认 provider，不看 crate feature。",
    ],
};
