use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "证书无法解析，或其编码违反规则",
    summaries: &[
        "{target} 发送的证书无法解析，或违反了 DER 或 RFC 5280 的规则。",
        "某个证书无法解析，或违反了 DER 或 RFC 5280 的规则。",
    ],
    remedies: &[
        "用遵守 DER 规则的工具（OpenSSL、step、rcgen）重新签发证书，并查明旧工具写错了什么。",
        "更新读取证书的库：rustls-webpki 0.100.0 接受没有扩展的第 3 版证书，0.101.0 会跳过 subjectAltName 中无效的名称。",
        "检查服务器实际加载的内容：PEM 块损坏，或在需要 DER 的地方给了 PEM，会报同样的错误。",
        "如果使用 webpki 0.22 及更早或 0.103.2 之前的 rustls-webpki：请升级。旧版本读不了的一些证书（过长的序列号、空的扩展列表）新版本可以读取。",
    ],
    not_remedies: &[],
};
