use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "程序自定义的校验器提供了 rustls 在这次握手中不接受的签名方案",
    summaries: &[
        "服务器用的签名方案列在客户端自定义校验器的 supported_verify_schemes 中，rustls 却不接受：或是加密 provider 无法校验的方案，或是 TLS 1.3 中的 SHA-1、PKCS#1 方案（rustls 0.23.26 起拒绝）。",
    ],
    remedies: &[
        "在自定义校验器的 supported_verify_schemes 中返回加密 provider 的方案，不要手写列表。",
        "如果自定义校验器只是为了接受某张证书或某个私有 CA，就把该证书作为根证书交给客户端，去掉自定义校验器。",
        "如果程序没有自定义校验器，那就是服务器违反了协议：用了客户端没有提供的方案签名。请升级服务器的 TLS 库。",
    ],
    not_remedies: &[],
};
