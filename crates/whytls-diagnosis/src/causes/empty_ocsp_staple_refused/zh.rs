use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "服务器装订了长度为零的 OCSP 响应，该客户端拒绝接受",
    summaries: &[
        "{target} 装订了零字节的 OCSP 响应。协议不允许这样做，rustls 0.23.44 及更新版本会拒绝（更旧的版本会放过）；使用 rustls 0.23.23 到 0.23.34 以及 OpenSSL 3.6.0 的服务器会这样发送。",
        "服务器装订了零字节的 OCSP 响应。协议不允许这样做，rustls 0.23.44 及更新版本会拒绝（更旧的版本会放过）；使用 rustls 0.23.23 到 0.23.34 以及 OpenSSL 3.6.0 的服务器会这样发送。",
    ],
    remedies: &[
        "rustls 服务器：把 rustls 升级到 0.23.35 或更新版本（不再发送空响应），或不用 with_single_cert_with_ocsp。",
        "使用 OpenSSL 3.6.0 的服务器：升级到更新的 3.6 版本，或关闭 OCSP 装订。",
        "客户端，在服务器修复之前：使用最后一个接受空响应的 rustls 0.23.43。它存在 RUSTSEC-2026-0285（0.23.45 已修复）。",
        "或在客户端使用 native-tls 后端：OpenSSL 会放过空响应。",
    ],
    not_remedies: &[],
};
