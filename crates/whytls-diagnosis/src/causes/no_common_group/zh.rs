use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "服务器与客户端没有共同的密钥交换组",
    summaries: &[
        "{target} 用 {group} 交换密钥，不接受失败客户端提供的任何组；rustls 提供 X25519、P-256、P-384，使用 aws-lc-rs 时还提供 ML-KEM 混合组。",
        "双方没有共同的密钥交换组；rustls 提供 X25519、P-256、P-384，使用 aws-lc-rs 时还提供 ML-KEM 混合组。",
    ],
    remedies: &[
        "在服务器上允许 X25519、P-256 和 P-384；只列出 P-521、X448、brainpool 或有限域组会把大多数客户端挡在门外。",
        "如果服务器坚持使用 P-256 与 ML-KEM 的混合组，就把该组加入客户端的 provider：搭配 aws-lc-rs 的 rustls 从 0.23.28 起支持，但不在默认列表中。",
        "如果客户端自己的列表被收窄（自定义 kx_groups 的 provider、openssl.cnf 中的 Groups），请把 X25519 和 P-256 加回去。",
        "在此之前可使用 native-tls 后端：OpenSSL 还支持 P-521、X448 和有限域组。",
    ],
    not_remedies: &[],
};
