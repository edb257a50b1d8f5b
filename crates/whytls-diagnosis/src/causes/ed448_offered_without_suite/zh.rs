use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "客户端关闭了校验并提供 ed448，而 rustls 没有支持它的 TLS 1.2 套件",
    summaries: &[
        "{target} 使用 Ed448 证书，并用 {scheme} 对 TLS 1.2 的 ServerKeyExchange 签名；自 0.22.2 起，rustls 的任何版本都没有允许该方案的 TLS 1.2 套件。",
        "服务器使用 Ed448 证书，并用 ed448 (0x0808) 对 TLS 1.2 的 ServerKeyExchange 签名：客户端因为关闭了校验而提供了该方案，但自 0.22.2 起，rustls 的任何版本都没有允许它的 TLS 1.2 套件。",
    ],
    remedies: &[
        "给服务器换成 ECDSA P-256 证书：rustls 的任何版本都不校验 Ed448，用现在的证书永远无法开启校验。",
        "改用 native-tls 后端并开启校验：OpenSSL 能校验 Ed448。",
        "在服务器上启用 TLS 1.3：那里没有套件与 Ed448 冲突，不做校验的客户端可以连接。",
    ],
    not_remedies: &[],
};
