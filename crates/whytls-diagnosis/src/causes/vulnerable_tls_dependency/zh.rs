use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "TLS 相关的某个 crate 有已公布的安全公告",
    summaries: &[
        "有已公布的安全公告涉及这个程序：{advisories}。它们本身不会使连接失败。",
        "程序中构建进来的某个 TLS 相关 crate 有已公布的安全公告。它本身不会使连接失败。",
    ],
    remedies: &[
        "在 lock 文件中更新这些 crate。rustls 和 rustls-webpki 要一起更新：在 rustls 0.23.24 至 0.23.28 上单独更新 rustls-webpki 会破坏与 ECDSA 证书的握手。",
        "如果该版本线没有修复（rustls 0.20、rustls-webpki 0.101 和 0.102、webpki 0.21、h2 0.3），就提升要求它的那个 crate。",
        "如果现在无法提升，请阅读公告：其中有几条只涉及检查 CRL 的程序、带名称约束的 CA，或者服务器。",
    ],
    not_remedies: &[],
};
