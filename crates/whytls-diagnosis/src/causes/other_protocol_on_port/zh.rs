use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "该端口上应答的是另一种协议（SSH、SMTP 等）",
    summaries: &[
        "{target} 使用的是 {protocol} 而不是 TLS（{first_bytes}）。",
        "{target} 使用的是另一种协议而不是 TLS（{first_bytes}）。",
        "该端口上监听的可能是另一个服务：它最先发送的不是 TLS 记录。",
    ],
    remedies: &[
        "改正主机和端口：在服务器上查看哪个服务监听哪个端口。",
        "如果服务先明文再切换到 TLS（SMTP、IMAP、FTP、PostgreSQL），使用支持 STARTTLS 的客户端，或改用从第一个字节开始 TLS 的端口（465、993、990）。",
        "在路由器、防火墙或容器端口映射之后：修正把该端口转到错误服务的规则。",
    ],
    not_remedies: &[],
};
