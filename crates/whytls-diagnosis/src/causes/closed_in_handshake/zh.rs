use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "对端在握手过程中关闭连接，且没有发送警报",
    summaries: &[
        "{target} 在此步骤之后关闭 TCP（{detail}），没有说明原因。",
        "{target} 在握手中途关闭 TCP，没有说明原因。",
        "对端在握手中途关闭了 TCP，没有说明原因。",
    ],
    remedies: &[
        "查看服务器在该时刻的日志：大多数服务器会写明关闭的原因。",
        "如果服务器日志中没有这次尝试的记录，请途中的防火墙或代理放行。",
        "发送服务器名称：按名称而不是按地址连接，因为有些服务器在缺少 SNI 时会关闭连接。",
        "如果服务器支持 TLS 1.2 而在 TLS 1.3 时中断，在服务器修复之前限制这一个客户端的版本。",
    ],
    not_remedies: &[],
};
