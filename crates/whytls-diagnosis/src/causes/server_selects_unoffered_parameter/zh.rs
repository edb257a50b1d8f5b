use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "服务器选择了客户端没有提供的参数",
    summaries: &["服务器选择了客户端没有提供的参数（{detail}）。", "服务器选择了客户端没有提供的参数。"],
    remedies: &[
        "升级服务器的 TLS 库，或替它终结 TLS 的设备；它返回的是固定值，而不是从列表中选择。",
        "如果是应用层协议，请去掉服务器 ALPN 设置中的固定应答。",
        "换一个网络试试：检测设备可能把它自己那条连接的选择结果返回给了客户端。",
        "如果使用自己写的验证器，请让 supported_verify_schemes 返回 verify_tls12_signature 和 verify_tls13_signature 能够验证的方案。",
    ],
    not_remedies: &[],
};
