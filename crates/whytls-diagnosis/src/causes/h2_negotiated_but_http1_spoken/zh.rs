use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "这些版本的库通过 ALPN 协商了 h2，却按 HTTP/1.1 通信",
    summaries: &[
        "{package} 通过 ALPN 协商了 h2，却按 HTTP/1.1 通信。",
        "某个库可能通过 ALPN 协商了 h2，却按 HTTP/1.1 通信：启用 native-tls-alpn 的 reqwest 0.12.0 和 0.12.1、使用 native-tls 而未启用 http2 的 reqwest 0.13.0 和 0.13.1，以及未启用 http2 的 actix-http 3.13.6 之前的服务器会这样。",
    ],
    remedies: &[
        "把 reqwest 升级到 0.12.2 或更新版本。",
        "把 reqwest 0.13 升级到 0.13.2 或更新版本。",
        "如果是 actix 服务器：把 actix-http 升级到 3.13.6 或更新版本。",
        "或者在该库中启用 HTTP/2，使它能做到自己所提供的协议。",
        "让客户端只用 HTTP/1.1，这样就不会再提供 h2。",
    ],
    not_remedies: &[],
};
