use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "服务器没有椭圆曲线密钥交换，只有静态 RSA 或有限域 DHE",
    summaries: &[
        "{target} 能用 {suite} 完成握手，却不接受任何 ECDHE 套件；而 rustls 只有 ECDHE。",
        "服务器可能没有 ECDHE 套件：它在客户端提供的参数中找不到共同项（{alert}）。",
        "服务器可能没有 ECDHE 套件，而 rustls 只有 ECDHE。",
    ],
    remedies: &[
        "允许 ECDHE 套件以及 X25519、P-256、P-384 这几个组。",
        "如果服务器自带的 TLS 库不支持椭圆曲线，请升级它，或在它前面放一个代理，由代理与客户端做 TLS。",
        "在此期间可使用 native-tls 后端：OpenSSL 仍支持静态 RSA 和 DHE。注意静态 RSA 没有前向保密。",
    ],
    not_remedies: &[],
};
