use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "证书适用的名称与所连接的名称不同",
    summaries: &[
        "连接的是 {host}，而证书适用于 {names}。",
        "证书适用于 {names}，而所连接的是另一个名称。",
        "证书不适用于所连接的名称 {host}。",
        "所连接的名称不在证书的名称之中。",
    ],
    remedies: &[
        "如果证书中的某个名称就是这台服务器，请改用该名称连接。",
        "申请一张在 subjectAltName 中包含所连接名称的证书（地址写 IP:，名称写 DNS:）。",
        "如果服务器有正确的证书却返回了另一张，请在其配置中写明该主机名：服务器按 SNI 选择证书。",
        "在 URL 中保留证书里的名称，让客户端连接到现有的地址。",
    ],
    not_remedies: &[],
};
