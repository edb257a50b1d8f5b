use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "服务器证书由私有 CA 签发，而客户端没有得到它的根证书",
    summaries: &[
        "OpenSSL 从 {target} 的证书追溯到 {wanted_root}，而它不在客户端的根证书之中；rustls 能找到另一条路径。",
        "{target} 出示的证书由 {issuer} 签发，而该 CA 不在客户端的根证书之中。",
        "服务器证书由 {issuer} 签发，而该 CA 不在客户端的根证书之中。",
        "服务器证书所指向的 CA 不在客户端的根证书之中。",
    ],
    remedies: &[
        "把该 CA 的根证书交给客户端。证书文件请向 CA 的管理者索取，不要从连接中获取。",
        "把根证书安装到系统证书库（Debian、Ubuntu）。使用系统根证书、native-tls 或平台校验器的客户端会读取它；使用 webpki-roots 的客户端不会。",
        "让 reqwest 0.12 读取系统证书库，而不是编译在程序内的根证书。",
        "如果外部用户也要连接，请从公共 CA 获取服务器证书。",
    ],
    not_remedies: &[],
};
