use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "验证器放弃了路径搜索：证书、签名或名称约束过多",
    summaries: &[
        "从 {target} 的证书到根证书的路径搜索超出了验证器的深度或工作量上限。",
        "到根证书的路径搜索超出了验证器的深度或工作量上限。",
    ],
    remedies: &[
        "只发送服务器自身的证书和一条路径上的中间证书，不要附带其他交叉签名的证书。",
        "缩短证书链：rustls 最多沿六级中间证书查找，OpenSSL 受 verify depth 限制。",
        "从客户端信任库中删除同名的根证书，只保留在用的那一张：每一张都会被逐一尝试验签。",
        "使用 rustls-webpki 0.100 或 0.101 时请升级：自 0.100.2 和 0.101.4 起搜索工作量受限（RUSTSEC-2023-0053）。",
    ],
    not_remedies: &[],
};
