use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "该 CA 就在操作系统的证书库里，但这个构建从不去看：它的根证书是编译进去的",
    summaries: &[
        "本机的信任库里有为 {host} 签发证书的 {issuer}；根证书编译在程序里的客户端（webpki-roots）从不读取那里，因此失败。",
        "系统证书库中有 {host} 所需的根证书，但该客户端不读取系统证书库：它只信任编译在程序内的根证书。",
        "系统证书库中有所需的根证书，但该客户端不读取系统证书库：它只信任编译在程序内的根证书。",
    ],
    remedies: &[
        "用系统根证书构建 reqwest 0.12：以 rustls-tls-native-roots 代替 rustls-tls。",
        "在自己的程序中：reqwest 0.10.9 起有 rustls-tls-native-roots 特性，hyper-rustls 0.18.0 起读取系统根证书，reqwest 0.13.0 默认使用平台的验证器。",
        "或升级到 reqwest 0.13，其 rustls 默认使用平台校验器。",
        "在自行构造 rustls 配置的代码中，用 rustls-native-certs 填充根证书库。",
        "如果程序有指定 CA 文件的选项，就在那里指定该 CA。",
    ],
    not_remedies: &[
        "update-ca-certificates、certutil 和 SSL_CERT_FILE 都影响不到使用 webpki-roots 的客户端；它根本不读取任何文件。",
    ],
};
