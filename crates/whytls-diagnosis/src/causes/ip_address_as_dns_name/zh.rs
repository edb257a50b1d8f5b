use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "所连接的 IP 地址在证书中被写成了名称，而不是地址",
    summaries: &[
        "连接的是地址 {host}；证书把它写成了名称（dNSName 或 Common Name），而验证方不会在那里查找地址。",
        "所连接的地址在证书中被写成了名称；验证方只在 iPAddress 条目中查找地址。",
    ],
    remedies: &[
        "重新签发证书，在 subjectAltName 中以 IP: 的形式写入该地址。",
        "使用 rustls-webpki 0.101.0 及以后版本时，这样的名称不再影响旁边有效的名称。",
        "改用证书中已有的 DNS 名称来连接。",
        "URL 中使用证书里的名称，并告诉客户端该名称对应的地址。",
    ],
    not_remedies: &[],
};
