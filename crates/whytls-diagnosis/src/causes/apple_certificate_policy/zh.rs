use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "Apple 自有的证书规则拒绝了其他 TLS 库接受的证书",
    summaries: &[
        "macOS 或 iOS 按 Apple 自有的规则拒绝了 {target} 的证书：有效期最长 825 天（公共根证书之下为 398 天），必须带 subjectAltName 和 serverAuth，RSA 密钥不小于 2048 位，签名使用 SHA-2。",
        "macOS 或 iOS 按 Apple 自有的规则拒绝了该证书：有效期最长 825 天（公共根证书之下为 398 天），必须带 subjectAltName 和 serverAuth，RSA 密钥不小于 2048 位，签名使用 SHA-2。",
    ],
    remedies: &[
        "按照 Apple 的规则重新签发服务器证书：有效期最长 825 天（公共根证书之下为 398 天），带 subjectAltName 和扩展密钥用法 serverAuth，RSA 密钥不小于 2048 位或使用 EC 密钥，签名使用 SHA-256。",
        "在此之前：让 rustls 自带的验证器用您给出的根证书来验证，而不是用 Apple 的验证器；它对有效期长短没有限制。",
    ],
    not_remedies: &[
        "在钥匙串中把证书标记为“始终信任”，并不能为按 TLS 服务器策略评估证书的程序取消这些限制。",
    ],
};
