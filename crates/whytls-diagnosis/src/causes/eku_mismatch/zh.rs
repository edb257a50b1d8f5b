use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "证书的扩展密钥用法不允许当前的使用方式",
    summaries: &[
        "{target} 的证书只允许用于 {purposes}，而这里需要 {purpose}。",
        "证书只允许用于 {purposes}，而这里需要 {purpose}。",
        "证书的扩展密钥用法不允许在此使用：服务器证书需要 serverAuth，客户端证书需要 clientAuth。",
    ],
    remedies: &[
        "按角色所需的用途重新签发证书：服务器用 serverAuth，客户端用 clientAuth，兼做两者的节点则两项都要。",
        "公共 CA：面向服务器的证书不再包含 clientAuth（按 Chrome 根证书计划的规定，自 2026 年起）；客户端证书请由私有 CA 签发。",
        "如果中间 CA 带有扩展密钥用法，它会限制其下的所有证书：请重新签发，加入所需用途或去掉该扩展。",
    ],
    not_remedies: &[],
};
