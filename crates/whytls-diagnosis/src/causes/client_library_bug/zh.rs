use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "TLS 或 HTTP 库自身的缺陷",
    summaries: &[
        "这段文本显示的是库自身的缺陷：rustls 0.23.16 至 0.23.22 会拒绝声明证书类型的对端，0.23.23 修复了它；其他这类文本则表示库进入了它认为不可能的状态。",
    ],
    remedies: &[
        "运行 rustls 0.23.16 至 0.23.22 并打印 UnsolicitedCertificateTypeExtension 的服务器：把 rustls 更新到 0.23.46（0.23.23 已修复）。",
        "把库更新到该版本线的最新版本：这类缺陷大多已在其中修复。rustls 0.20 已不再维护。",
        "查明它是否已知：在该库的 issue 中搜索这段文本；如果没有，请附上版本和完整的错误链去报告。",
        "在此之前可以换另一个 TLS 后端试试：两个后端都失败的，就不是库的问题。",
    ],
    not_remedies: &[],
};
