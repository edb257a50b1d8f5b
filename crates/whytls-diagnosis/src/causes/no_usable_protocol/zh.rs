use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "服务器拒绝了所有尝试过的版本、套件和组",
    summaries: &[
        "无论提供什么版本、套件和组，{target} 对每个 ClientHello 都以告警应答，第一个是 {alert}。",
        "无论提供什么，服务器对每个 ClientHello 都以告警应答。",
    ],
    remedies: &[
        "查看服务器在尝试时刻的日志：没有该名称的证书、读不到私钥或套件列表为空的服务器会拒绝所有人。",
        "让服务器检查自己的配置：协议、套件、证书三者之一使其他两者无可用组合。",
        "用其证书所对应的名称去连接：有些服务器会拒绝其他名称，以及不发送名称的客户端。",
    ],
    not_remedies: &[],
};
