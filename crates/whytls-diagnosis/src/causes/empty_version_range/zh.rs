use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "程序自己的设置没有留下任何协议版本或密码套件",
    summaries: &["程序或配置文件设置的限制没有留下此 TLS 库支持的任何协议版本或密码套件；尚未建立任何连接。"],
    remedies: &[
        "让最低版本不高于最高版本，并且都在库支持的范围内：rustls 支持 TLS 1.2 和 1.3。",
        "如果只想使用 TLS 1.2，请启用 rustls 的 tls12 特性。",
        "使用 OpenSSL 时还要检查系统配置：MinProtocol、MaxProtocol 和 CipherString 会与程序自己的限制叠加。",
    ],
    not_remedies: &[],
};
