use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "tonic 0.13 把 feature tls 拆成了 tls-ring 和 tls-aws-lc",
    summaries: &[
        "Cargo.toml 向 tonic 要求 feature tls，而 0.13 已按密码学 provider 把它拆成 tls-ring 和 tls-aws-lc。",
    ],
    remedies: &[
        "选择 provider，同时选择根证书来源：tls-webpki-roots 是编译进来的，tls-native-roots 来自本机。",
        "如果程序的其余部分按 rustls 的默认方式使用 aws-lc-rs，则用这一组：",
    ],
    not_remedies: &[],
};
