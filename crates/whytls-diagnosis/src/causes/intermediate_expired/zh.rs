use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "服务器证书之上的中间证书已过期",
    summaries: &[
        "从 {target} 的证书到根证书的链路上，CA {subject} 已于 {ago} 前过期（{not_after}）。",
        "服务器发送的某个中间证书已于 {not_after} 过期，服务器自身的证书可能仍然有效。",
        "服务器证书与根证书之间的某个中间证书已过期。",
    ],
    remedies: &[
        "从 CA 获取当前有效的中间证书，替换证书链文件中旧的那张（放在叶子证书之后），然后重新加载服务器。",
        "让 ACME 客户端在每次续期时写出完整的证书链，并让服务器直接读取该文件：手工粘贴一次的链迟早会过期。",
        "如果是私有 CA：用同一密钥和同一名称续签中间证书，它此前签发的叶子证书仍然可用。",
    ],
    not_remedies: &[],
};
