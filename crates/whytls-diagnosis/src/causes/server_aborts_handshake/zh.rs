use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "服务器开始握手，随后以警报中断",
    summaries: &[
        "{target} 接受 ClientHello 并开始握手，随后以警报 {alert} 中断：服务器一侧出了故障。",
        "服务器开始握手，随后中断：服务器一侧出了故障。",
    ],
    remedies: &[
        "查看服务器在该时刻的日志：无法签名的密钥、失败的模块或不可用的会话存储都会写在其中。",
        "确认密钥与证书相匹配：两条命令的输出必须相同。",
        "换一个网络再试：途中改动消息的设备会使双方在握手结束时不一致（decrypt_error）。",
    ],
    not_remedies: &[],
};
