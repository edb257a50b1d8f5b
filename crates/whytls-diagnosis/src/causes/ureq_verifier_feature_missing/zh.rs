use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "要求 ureq 使用某种根证书或验证器，但对应的 cargo feature 没有启用",
    summaries: &[
        "ureq 3 被配置为从平台验证器或 webpki-roots 获取根证书，但构建时没有启用相应的 cargo feature。",
    ],
    remedies: &[
        "启用该 feature：RootCerts::PlatformVerifier 对应 platform-verifier。",
        "RootCerts::WebPki 是默认值，对应的 feature 是 rustls-webpki-roots（feature rustls 已包含）。",
        "或者自己提供根证书。",
    ],
    not_remedies: &[],
};
