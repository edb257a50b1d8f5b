use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "客户端要求 STARTTLS，而服务器没有提供",
    summaries: &[
        "{target} 使用明文的 {protocol}，没有通过 {request} 转为 TLS；它的应答是 {reply}。",
        "{target} 没有提供 STARTTLS，而客户端只在启用 TLS 后才继续。",
        "服务器没有提供 STARTTLS，而客户端只在启用 TLS 后才继续。",
    ],
    remedies: &[
        "在服务器上启用 STARTTLS：只有证书和私钥已配置且可读时才会提供（Postfix：smtpd_tls_cert_file、smtpd_tls_security_level = may）。",
        "如果服务器有从第一个字节开始 TLS 的端口（465、993、995），改用该端口。",
        "检查防火墙是否从服务器应答中抹掉了 STARTTLS（Cisco 的 inspect esmtp、杀毒软件的邮件防护）：从另一个网络再试。",
        "仅在本机回环上，可以与开发用服务器明文通信：lettre 的 builder_dangerous 就是为此准备的。",
    ],
    not_remedies: &[],
};
