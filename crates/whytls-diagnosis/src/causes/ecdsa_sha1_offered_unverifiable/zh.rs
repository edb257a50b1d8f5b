use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "客户端提供了 ecdsa_sha1 并被服务器选中，而这个 rustls 无法把它与密码套件对应起来",
    summaries: &[
        "{path} 带有该缺陷，而且 {way_of_use}：遇到用 ecdsa_sha1 签名的 TLS 1.2 服务器时，握手会以 SignedKxWithWrongAlgorithm 失败。",
        "{path} 带有该缺陷；程序是否受影响取决于用法：只有关闭校验（或自带提供 ecdsa_sha1 的校验器）的客户端，在连接使用 ECDSA 证书的 TLS 1.2 服务器时才会失败。",
        "{target} 用 {scheme} 对 TLS 1.2 密钥交换签名，因为客户端把它排在最前面；rustls 0.22.2 和 0.23.0 至 0.23.3 无法把该方案与 {suite} 对应起来，以 SignedKxWithWrongAlgorithm 放弃。",
        "客户端提供了签名方案 ecdsa_sha1（0x0203，rustls 中叫 ECDSA_SHA1_Legacy），服务器用它对 TLS 1.2 的 ServerKeyExchange 签名，而 rustls 0.22.2 或 0.23.0 至 0.23.3 无法把它与密码套件对应起来：它把该方案读作 Unknown(0)，而套件只允许 {expected}。",
        "客户端提供了签名方案 ecdsa_sha1（0x0203，rustls 中叫 ECDSA_SHA1_Legacy），服务器用它对 TLS 1.2 的 ServerKeyExchange 签名，而 rustls 0.22.2 或 0.23.0 至 0.23.3 无法把它与密码套件对应起来。",
    ],
    remedies: &[
        "在锁文件中把 rustls 升级到 0.22.4（0.22.3 已修复本缺陷，0.22.4 还修复了 RUSTSEC-2024-0336）。不用改代码。",
        "使用 rustls 0.23 时：升级到 0.23.4 或更新版本（0.23.5 还修复了 RUSTSEC-2024-0336）。不用改代码。",
        "把 reqwest 升级到 0.12.5 或更新版本：它要求 rustls 0.23.4 以上，锁文件不会再退回旧版本。",
        "不要关闭校验，而是信任服务器的证书：把它作为根证书交给客户端（证书需要有 subjectAltName，且不能是 CA:TRUE）。",
        "在自定义校验器的 supported_verify_schemes 中返回 provider 的方案；其中没有 SHA-1。",
        "退回 reqwest 0.11：它从不提供 ecdsa_sha1。但它不再得到修复。",
        "改用 native-tls 后端；其 OpenSSL 在默认安全级别下不提供 SHA-1。",
        "在服务器上：启用 TLS 1.3，或禁止 SHA-1 签名，或让服务器自己的方案顺序优先。",
    ],
    not_remedies: &[
        "常有人说 reqwest 0.12.2 修复了这个问题，其实没有：决定因素是锁文件中的 rustls，而 reqwest 直到 0.12.4 都接受 rustls 0.22.2。",
    ],
};
