use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "握手字节横跨了密钥切换",
    summaries: &[
        "对端在切换密钥的消息之后、在同一个记录里又放了握手字节，或者在 HelloRetryRequest 之后改变了主意：前一把密钥下的字节会被算到后一把，rustls（从 0.23.45 起严格地）会拒绝。",
    ],
    remedies: &[
        "更新对端的 TLS 库：每条切换密钥的消息都必须结束它所在的记录（RFC 8446 第 5.1 节）。如果是在 rustls 服务器上看到的，有错的是客户端。",
        "如果只在某个网络上失败，那就是途中有设备合并或改写了记录；绕开它再连一次以便确认。",
        "如果为了连上对端不得不退回旧的 rustls，请注意 0.23.13 至 0.23.44 正因接受这样的消息而有 RUSTSEC-2026-0285。",
    ],
    not_remedies: &[],
};
