use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "在 Windows 上，0.7.0 之前的 rustls-platform-verifier 会忽略程序添加的根证书",
    summaries: &[
        "当证书链以不受信任的根结尾时，{package} 询问 Windows 时不带程序添加的根证书，因此 add_root_certificate 对自签名和私有根证书无效。",
        "在 Windows 上，当证书链以不受信任的根结尾时，0.7.0 之前的 rustls-platform-verifier 询问系统时不带程序添加的根证书，因此 add_root_certificate 对自签名和私有根证书无效。",
    ],
    remedies: &[
        "把 rustls-platform-verifier 更新到 0.7.1（0.7.0 已包含修复）；reqwest 0.13.3 及以后版本接受该版本。",
        "或只信任自己的根证书：reqwest 0.13 的 tls_certs_only 不会询问平台。",
        "或把根证书安装到机器的证书库中（以管理员身份运行 PowerShell）。",
    ],
    not_remedies: &[],
};
