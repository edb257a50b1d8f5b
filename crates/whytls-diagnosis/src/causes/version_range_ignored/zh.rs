use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "reqwest 0.12.0 和 0.12.1 使用 rustls 时会忽略 min_tls_version 和 max_tls_version",
    summaries: &[
        "{package} 会忽略程序设置的 TLS 版本限制，因此无论要求什么，都会向服务器提供 TLS 1.2 和 1.3。",
        "程序设置的 TLS 版本限制可能不起作用：reqwest 0.12.0 和 0.12.1 使用 rustls 时会忽略它们。",
    ],
    remedies: &[
        "把 reqwest 升级到 0.12.2 或更新版本。之后限制会真正生效：请确认它们正是服务器所需要的。",
        "在此之前可使用 native-tls 后端，它在这些版本中也遵守限制。",
    ],
    not_remedies: &[],
};
