use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "服务器回应了未被请求的扩展，该客户端拒绝（OpenSSL 3.6 与 status_request）",
    summaries: &[
        "{target} 回应了客户端没有发送的扩展，客户端因此中止握手。OpenSSL 3.6 及更新版本会因 TLS 1.3 ServerHello 中的 status_request 这样做，旧版本则会放过。",
        "服务器回应了客户端没有发送的扩展，客户端因此中止握手。OpenSSL 3.6 及更新版本会因 TLS 1.3 ServerHello 中的 status_request 这样做，旧版本则会放过。",
    ],
    remedies: &[
        "服务器：按 TLS 1.3 的规定在 Certificate 消息中回应 status_request，且仅在客户端请求时；多半是前面的负载均衡器添加的。",
        "客户端：改用 rustls，它的 ClientHello 会请求装订，因此该回应不算未经请求。",
        "或者退回 OpenSSL 3.5（长期支持版本），或仅对这一台服务器把版本上限设为 TLS 1.2。",
    ],
    not_remedies: &[],
};
