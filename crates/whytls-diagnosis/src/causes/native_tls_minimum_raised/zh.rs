use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "native-tls 0.2.15 把最低版本从 TLS 1.0 提高到 TLS 1.2：连不上只支持旧版本的服务器",
    summaries: &[
        "除非程序另行设置，native-tls 0.2.15 及更新版本至少使用 TLS 1.2；{target} 只支持 TLS 1.0 或 1.1，旧版本曾能连上。",
        "除非程序另行设置，native-tls 0.2.15 及更新版本至少使用 TLS 1.2；服务器只支持 TLS 1.0 或 1.1，旧版本曾能连上。",
    ],
    remedies: &[
        "让服务器支持 TLS 1.2 或 1.3：升级其 TLS 库，或启用这些版本。",
        "仅针对这台服务器：在程序中降低最低版本。使用 OpenSSL 3 时还须降低其安全级别。",
        "使用 OpenSSL 3 时，除上一行之外：用一份只对该程序允许 TLS 1.0 的 OpenSSL 配置。",
        "或把 native-tls 固定在 0.2.14，即最后一个以 TLS 1.0 为最低版本的版本。",
    ],
    not_remedies: &[],
};
