use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "https:// 的 URL 被重定向到 http://，客户端不跟随",
    summaries: &[
        "服务器通过 TLS 返回了指向明文 {target} 的重定向，而客户端只允许 https。",
        "服务器通过 TLS 返回了指向 http:// URL 的重定向，而客户端只允许 https。",
    ],
    remedies: &[
        "让应用知道它位于 TLS 之后：代理发送 X-Forwarded-Proto（或 Forwarded），应用在生成 Location 时使用它。",
        "重定向中不写协议和主机（Location: /path），并发送 Strict-Transport-Security。",
        "直接请求最终的 URL：重定向的常见原因是末尾缺少斜杠或缺少 www。",
        "不跟随该主机的重定向，直接查看应答本身。",
    ],
    not_remedies: &[],
};
