use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "在先发明文问候的端口（STARTTLS）上直接开始 TLS，或者相反",
    summaries: &[
        "{target} 使用 {protocol}：先是明文，在 {request} 之后才接受 TLS（{first_bytes}）；而客户端一开始就发送 TLS。",
        "{target} 使用 {protocol}，它以明文开始：TLS 是在 {request} 之后还是立即开始，客户端与服务器的理解不一致。",
        "{target} 先发送明文问候，只有在 STARTTLS 之后才接受 TLS（{first_bytes}）；或者它要求立即开始 TLS，而客户端在等待问候。",
        "客户端与服务器对 TLS 何时开始的理解不一致：从第一个字节开始（端口 465、993、995、636），还是在 STARTTLS 之后（587、25、143、110、389、21、5432）。",
    ],
    remedies: &[
        "在 STARTTLS 端口（587、25）上，让客户端先明文再升级：使用 lettre 的 starttls_relay，而不是 relay。",
        "或者保持从第一个字节开始 TLS，改用对应端口：提交邮件 465、IMAP 993、POP3 995、LDAP 636、FTP 990。",
        "如果程序有两个开关（use_tls、use_starttls），只打开其中一个：前者表示从第一个字节开始 TLS。",
        "PostgreSQL 或 SMTP 前面终结 TLS 的代理必须自己实现协议升级，或者原样透传；大多数 HTTP 代理两者都不支持。",
    ],
    not_remedies: &[],
};
