use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "加密 ClientHello（ECH）被拒绝，或其配置不可用、已过期",
    summaries: &["加密 ClientHello 失败：服务器拒绝了加密所用的密钥，或该配置无法使用。"],
    remedies: &[
        "每次连接前都从 DNS 的 HTTPS 记录重新获取配置；服务器会在数小时内更换密钥。",
        "更新使用 rustls 的客户端：0.23.29 及以后版本能正确计算服务器的确认值，0.23.11 及以后版本会用带端口的名称查询配置。",
        "用服务器在拒绝时发来的配置再试一次（rustls：在 ServerRejectedEncryptedClientHello 中）；这些配置是经过认证的。",
        "在服务器上：在旧密钥的 DNS 记录过期之前保留旧密钥，并为公共名称准备证书。",
        "不使用加密 ClientHello 连接；此时域名会以明文发送。",
    ],
    not_remedies: &[],
};
