use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "我们的服务器装订了长度为零的 OCSP 响应，被客户端拒绝",
    summaries: &[
        "客户端拒绝了我们服务器装订的内容（{alert}）：零字节的 OCSP 响应（程序传入空响应时，rustls 0.23.23 到 0.23.34 会照发），或无效的响应。",
        "客户端拒绝了我们服务器装订的内容：零字节的 OCSP 响应（程序传入空响应时，rustls 0.23.23 到 0.23.34 会照发），或无效的响应。",
    ],
    remedies: &[
        "把服务器的 rustls 升级到 0.23.35 或更新版本：空响应会被省略。",
        "或者：没有 OCSP 响应时调用 with_single_cert，只有拿到新的响应时才用 with_single_cert_with_ocsp。",
        "使用 OpenSSL 3.6.0 的服务器：升级到更新的 3.6 版本，或关闭装订。",
    ],
    not_remedies: &[],
};
