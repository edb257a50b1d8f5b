use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "URL 中的 IPv6 地址失败：库把方括号当成了名称的一部分",
    summaries: &[
        "{target} 是按 IPv6 地址连接的，而库把带方括号的地址作为名称交给了 TLS。",
        "如果 URL 中是 IPv6 地址：某些版本会把它连同方括号当作名称交给 TLS，而这不是合法名称。",
    ],
    remedies: &[
        "ureq 3.0.0 至 3.3.x：升级到 3.4.0 或更高。",
        "hyper-rustls 0.23.2 之前的版本：升级（reqwest 0.11.18 及以上已包含）。",
        "改用 DNS 名称连接，并在客户端自己的主机表中写上地址。",
        "在自己的代码中去掉方括号：ServerName::try_from(\"2001:db8::7\") 是地址，带方括号则什么都不是。",
        "awc 的所有 rustls 特性都有此问题（包括 actix-tls 3.6.1 及更新版本）：请改用 DNS 名称，或使用 openssl 特性。",
    ],
    not_remedies: &[],
};
