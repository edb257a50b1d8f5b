use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "服务器为客户端证书列出的签名方案中，没有一个是客户端密钥能用的",
    summaries: &[
        "{target} 要求客户端证书，而它列出的签名方案中没有一个是客户端密钥能用的（例如只列出 RSA 而客户端用 ECDSA 密钥，ring 配 P-521 密钥，或列表中只有 SHA-1 方案）。",
        "服务器要求客户端证书，而它列出的签名方案中没有一个是客户端密钥能用的（例如只列出 RSA 而客户端用 ECDSA 密钥，ring 配 P-521 密钥，或列表中只有 SHA-1 方案）。",
    ],
    remedies: &[
        "查看服务器列出的方案，为具备其中之一的密钥签发客户端证书；2048 位以上的 RSA 和 P-256 的 ECDSA 几乎到处都被列出。",
        "P-521 密钥需要 aws-lc-rs provider：ring 不能用它签名。",
        "在服务器上同时列出适用于两类密钥的方案。",
    ],
    not_remedies: &[],
};
