use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "代理 URL 的协议客户端不支持，或代理本身是明文却写成了 https://",
    summaries: &[
        "代理 {proxy} 的通信方式与其 URL 不符：它使用 {reply}。",
        "客户端不接受这样写的代理 URL：协议不受支持，或代理是明文的却写成了 https://。",
    ],
    remedies: &[
        "即使目标是 https，代理主机前也写 http://：这里的协议指与代理本身通信的方式，几乎所有代理都是明文。",
        "要使用 socks5:// 和 socks5h://，请打开客户端的特性：reqwest 的 `socks`，ureq 的 `socks-proxy`。",
        "检查究竟设置了哪个变量：小写变量名同样有效，ALL_PROXY 对所有协议生效。",
    ],
    not_remedies: &[],
};
