use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "服务器的 Acceptor 遇到分成多个记录的 ClientHello 就 panic",
    summaries: &[
        "服务器使用 rustls 的 Acceptor（或 tokio-rustls 的 LazyConfigAcceptor），而 rustls 0.23.13 至 0.23.17 在 ClientHello 分成多个记录到达时会在其中 panic：任何客户端都能触发。",
    ],
    remedies: &[
        "把服务器上的 rustls 更新到 0.23.46（0.23.18 已修复）。",
        "在此之前用 ServerConnection 或 tokio-rustls 的 TlsAcceptor 来接受连接，它们不受影响。",
    ],
    not_remedies: &[],
};
