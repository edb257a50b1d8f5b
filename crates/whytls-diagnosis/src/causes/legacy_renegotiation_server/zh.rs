use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "服务器不支持安全重协商（RFC 5746），被 OpenSSL 3 拒绝",
    summaries: &[
        "{target} 选择了 {version}，却没有 renegotiation_info 扩展（RFC 5746）；OpenSSL 从 3.0 起拒绝这样的服务器。",
        "服务器没有应答 renegotiation_info 扩展（RFC 5746），而客户端拒绝这样的服务器；OpenSSL 从 3.0 起如此。",
    ],
    remedies: &[
        "升级服务器的 TLS 库或固件：RFC 5746 是 2010 年的标准，缺少它时重协商可被用来注入数据（CVE-2009-3555）。",
        "或者启用 TLS 1.3，它没有重协商。",
        "使用 rustls：它从不重协商，不受该攻击影响，可以连接。",
        "只为这一个 OpenSSL 程序放行这样的服务器。请用 UnsafeLegacyServerConnect，而不是放行更多的 UnsafeLegacyRenegotiation。",
    ],
    not_remedies: &[],
};
