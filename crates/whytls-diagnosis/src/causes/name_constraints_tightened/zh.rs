use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "rustls-webpki 0.103.12 及更新版本拒绝名称约束下的通配符和 URI 名称，而旧版本会接受",
    summaries: &[
        "{package} 对证书中的通配符名称和 URI 名称执行名称约束时比 0.103.11 更严格：以前能通过的证书链可能因 NameConstraintViolation 而失败。",
        "rustls-webpki 0.103.12 及更新版本对通配符和 URI 名称执行更严格的名称约束检查：以前能通过的证书链现在可能失败。",
    ],
    remedies: &[
        "重新签发服务器证书，用完整名称代替通配符：*.example.com 会超出允许的子树 www.example.com。",
        "或在 CA 中允许通配符的上级域名（permitted;DNS:example.com），并且不要在约束中使用 URI 名称：rustls-webpki 不匹配它们。",
        "在更换证书之前暂时退回 rustls-webpki 0.103.11；rustls 0.23.43 仍允许该版本。它带有 RUSTSEC-2026-0098、-0099 和 -0104 的缺陷。",
    ],
    not_remedies: &[],
};
