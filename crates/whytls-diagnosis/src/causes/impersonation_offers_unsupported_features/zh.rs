use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "模仿浏览器的握手提供了此 TLS 库做不到的功能",
    summaries: &["客户端模仿浏览器的握手，提供了自己的 TLS 库做不到的功能；服务器恰好选择了它。"],
    remedies: &[
        "升级用于模仿浏览器的 crate，并选用其 TLS 库能够实现的配置。",
        "如果问题在证书压缩，请启用提供该算法（brotli、zstd、zlib）的特性。",
        "只要服务器不要求浏览器指纹，就使用只提供自身能力的普通客户端。",
    ],
    not_remedies: &[],
};
