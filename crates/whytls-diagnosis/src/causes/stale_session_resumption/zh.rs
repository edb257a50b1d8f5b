use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "恢复的会话与服务器所知道的不一致",
    summaries: &[
        "尝试恢复会话，但对方的应答与该会话不符（{detail}）：同一名称后面的多台服务器不一致，或丢失了密钥。",
        "尝试恢复会话，但对方的应答与该会话不符：同一名称后面的多台服务器不一致，或丢失了密钥。",
    ],
    remedies: &[
        "让同一名称后面的所有服务器使用相同的票据密钥和相同的 TLS 设置，或关闭会话票据。",
        "在此之前让这个客户端不恢复会话；这样每条连接都会做完整握手。",
    ],
    not_remedies: &[],
};
