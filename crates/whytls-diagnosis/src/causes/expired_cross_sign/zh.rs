use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "校验沿路径走到了已过期的交叉签名证书，尽管存在一条有效路径",
    summaries: &[
        "服务器证书有效，但该客户端沿证书链走到了其上方一张已过期的证书（如 Let's Encrypt 的 DST Root CA X3 于 2021-09-30 过期），并且没有寻找另一条有效路径。",
    ],
    remedies: &[
        "把 OpenSSL 更新到 1.1.0 或更高版本（LibreSSL 3.2 或更高版本），它们优先使用受信任的根证书，而不是服务器发送的证书。",
        "在旧系统上，从证书库中移除已过期的根证书，并确认新的根证书在其中（Debian、Ubuntu）。",
        "或用 rustls 构建客户端，它会尝试每一条路径。",
        "在服务器上，发送不含交叉签名证书的证书链。",
    ],
    not_remedies: &[],
};
