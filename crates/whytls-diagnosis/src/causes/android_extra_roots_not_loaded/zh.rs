use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "在 Android 上平台验证器不接受程序自己的根证书：无法构建客户端",
    summaries: &[
        "程序在 Android 上为 reqwest 0.13 客户端添加自己的根证书；rustls-platform-verifier 在那里无法接受，reqwest 因此拒绝构建客户端。",
    ],
    remedies: &[
        "只信任您给出的根证书：用 tls_certs_only 代替 tls_certs_merge 或 add_root_certificate。如果还需要公共根证书，请一并列出。",
        "或者在手机上安装该根证书，并在应用的网络安全配置中允许它（trust-anchors 使用 src=\"user\"，或把文件作为 raw 资源）。",
    ],
    not_remedies: &[],
};
