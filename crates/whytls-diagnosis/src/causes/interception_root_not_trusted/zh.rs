use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "途中有设备对流量重新签名，而其根证书不在该客户端读取的证书库中",
    summaries: &[
        "{target} 出示的证书由 {issuer} 签发：途中有设备重新签名了流量，而客户端的证书库中没有它的根证书。",
        "到 {host} 的连接终止于途中的设备或程序，它自行签发证书，而其根证书不在该客户端读取的证书库中。",
        "途中的代理、防火墙或杀毒软件自行签发证书，而其根证书不在该客户端读取的证书库中。",
    ],
    remedies: &[
        "让客户端读取操作系统的证书库（公司的根证书安装在那里）：reqwest 0.12 使用 feature rustls-tls-native-roots；reqwest 0.13 默认如此。",
        "使用 ureq 3 时，用平台校验器（feature platform-verifier）代替内置的根证书。",
        "或者把审查设备的根证书连同公共根证书一起交给客户端。证书文件请向设备的管理者索取。",
        "请管理该设备的人员把这个主机排除在 TLS 审查之外。",
        "若客户端读取系统根证书，把系统证书包与审查根证书合并，并用 SSL_CERT_FILE 指向合并后的文件（该变量会替换整个证书库，所以两者都必须在文件中）。使用内置根证书的客户端会忽略它。",
    ],
    not_remedies: &[
        "对根证书编译在程序内（webpki-roots）的客户端，设置 SSL_CERT_FILE 毫无作用：它从不读取这个变量。",
    ],
};
