use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "对端应答太慢，握手没有及时完成",
    summaries: &["{target} 已开始应答，但握手在 {limit} 内没有完成。", "已超过时限：对端的应答可能太慢。"],
    remedies: &[
        "测量服务器完成一次握手需要多久，并补足所缺：处理器时间，或用 ECDSA P-256 密钥代替 RSA 4096。",
        "如果从近处访问很快、从这里访问很慢，检查途中是否丢包。",
        "提高客户端的连接时限，并保持连接打开以减少握手次数。",
    ],
    not_remedies: &[],
};
