use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "服务器没有通过 ALPN 选择 h2，而客户端只用 HTTP/2",
    summaries: &[
        "{target} 收到了 {offered}，却没有通过 ALPN 选择任何协议，而它只使用 HTTP/2、不使用 HTTP/1.1：依靠 ALPN 的客户端会用 HTTP/1.1 与它通信，只用 HTTP/2 的客户端则会放弃。",
        "服务器没有通过 ALPN 选择 h2，而此客户端只使用 HTTP/2。",
    ],
    remedies: &[
        "让服务前面终结 TLS 的那一层提供 h2：只支持 http/1.1 的代理无法承载 gRPC。",
        "自己用 rustls 写的服务器必须在配置里写明该协议。",
        "如果在别处连接时服务器会应答 h2，就是途中某个设备终结了 TLS，且只支持 http/1.1。",
        "如果服务器确实使用 HTTP/2，只是没有在 ALPN 中应答，可以让 tonic 直接假定是 HTTP/2。",
    ],
    not_remedies: &[],
};
