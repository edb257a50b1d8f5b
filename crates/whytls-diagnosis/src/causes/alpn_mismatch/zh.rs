use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "客户端与服务器没有共同的应用层协议（ALPN）",
    summaries: &[
        "{target} 以告警 120（no_application_protocol）拒绝了应用层协议 {offered}。",
        "一方拒绝了另一方通过 ALPN 提供的全部应用层协议（告警 120，no_application_protocol）。",
    ],
    remedies: &[
        "让服务器支持 HTTP 客户端请求的协议：h2、http/1.1，或两者都支持。",
        "用 reqwest 访问 HTTP/3 时：0.13.2 及以后版本会提供 h3，旧版本没有提供。",
        "如果服务器只支持一种协议，就让客户端只提供这一种（reqwest：http1_only，或启用 http2 特性后用 http2_prior_knowledge；rustls：ClientConfig::alpn_protocols）。",
        "如果对端根本不是 HTTP 服务器，请连接 HTTPS 所在的端口：当前端口属于另一个有自己 ALPN 名称的服务。",
        "如果客户端完全不发送 ALPN 而服务器要求它，请换用会发送 ALPN 的客户端：ureq 2 和 3 从不发送；reqwest 0.12 搭配 native-tls 时需要启用 native-tls-alpn 特性。",
    ],
    not_remedies: &[],
};
