use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "reqwest 0.13 重命名了它的 TLS feature",
    summaries: &[
        "Cargo.toml 向 reqwest 0.13 要求 feature {feature}，而 0.13 已将它改名或删除：rustls-tls 现在叫 rustls，所有 rustls-tls-*-roots 都没有了，native-tls 已包含 ALPN。",
        "Cargo.toml 向 reqwest 0.13 要求了一个已被 0.13 改名或删除的 feature：rustls-tls 现在叫 rustls，所有 rustls-tls-*-roots 都没有了，native-tls 已包含 ALPN。",
    ],
    remedies: &[
        "写新的名字。rustls（默认）带来 aws-lc-rs 和平台验证器，信任的是本机的证书库。",
        "native-tls-alpn 改写为 native-tls；不要 ALPN 的 native-tls 改写为 native-tls-no-alpn。",
        "如果要像 rustls-tls 那样使用编译进来的根证书，就把证书交给客户端（crate webpki-root-certs）。",
        "如果要继续用 ring，使用 rustls-no-provider，并在 main 中安装 ring 的 provider。",
        "或者留在 reqwest 0.12，它的 feature 仍是旧名字。",
    ],
    not_remedies: &[],
};
