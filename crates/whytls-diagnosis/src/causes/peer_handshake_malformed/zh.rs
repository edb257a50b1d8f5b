use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "对端的握手消息违反了协议",
    summaries: &[
        "对端的一条握手消息违反了协议（{detail}）。",
        "对端以 {alert} 表示本端的一条握手消息违反了协议；过错在其中一方或中间设备。",
        "读取方认为有一条握手消息违反了协议。",
    ],
    remedies: &[
        "升级对端的 TLS 库；这里被拒绝的消息违反了所有现行库都遵守的规则。",
        "换一个网络试试，看是否有中间设备改动了消息。",
        "本端的 rustls 也应升级：它的某些检查曾经过严，后来已修正。",
        "如果对端已是最新版本，请附上握手抓包，报告给其开发者。",
    ],
    not_remedies: &[],
};
