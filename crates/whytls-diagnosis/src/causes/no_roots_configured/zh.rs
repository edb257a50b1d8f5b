use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "程序的 TLS 配置中没有任何根证书",
    summaries: &["客户端构建时根证书列表为空：没有为它选择任何证书库，因此无论服务器证书如何，都无法校验。"],
    remedies: &[
        "使用 tonic 0.12 及以后版本时，要自己选择根证书（feature tls-native-roots 或 tls-webpki-roots）；feature tls 不再隐含它们。",
        "在自己的 rustls 配置中，使用前先填充根证书库。",
        "在 reqwest 0.12 中，rustls-tls-manual-roots（以及单独的 -no-provider）不带任何根证书：请改用 rustls-tls-native-roots 或 rustls-tls-webpki-roots。",
        "使用基于 rustls-ffi 的 curl 时，指定证书包。",
    ],
    not_remedies: &[],
};
