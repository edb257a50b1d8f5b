use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "这个 rustls 不认识新版 webpki 的错误变体，只试签名方案的第一个候选算法就放弃",
    summaries: &[
        "{path} 与 0.103.4 或更新的 rustls-webpki 同时存在，而它不认识后者的错误：持有 P-256 证书、用 SHA-384 签名的 TLS 1.2 服务器（OpenSSL 3.0、Go、mbedTLS 的默认行为）会被拒绝。",
        "服务器用 {signature_algorithm} 和 {key_algorithm} 对 TLS 1.2 握手签名，这没有问题；rustls 0.23.24 至 0.23.28 与 rustls-webpki 0.103.4 或更新版本同用时不认识该错误，只试签名方案的第一个候选算法。",
        "服务器的 TLS 1.2 签名没有问题；rustls 0.23.24 至 0.23.28 与 rustls-webpki 0.103.4 或更新版本同用时不认识该错误，只试签名方案的第一个候选算法。",
    ],
    remedies: &[
        "把 rustls 升级到 0.23.29 或更新版本：它认识这个错误，会继续尝试下一个候选算法。不用改代码。",
        "如果不能动 rustls，就把 rustls-webpki 退回 0.103.3；但这会重新引入 2026 年的几个安全公告（RUSTSEC-2026-0049、-0098、-0099、-0104）。",
        "在服务器上启用 TLS 1.3：那里每个签名方案只有一个候选算法。",
    ],
    not_remedies: &["换加密 provider 没有用：中断的循环在 rustls 自身里。"],
};
