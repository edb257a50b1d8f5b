use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "SSL_CERT_FILE 或 SSL_CERT_DIR 指向不存在、为空或内容过窄的文件或目录",
    summaries: &[
        "客户端被指定读取的根证书文件或目录（SSL_CERT_FILE、SSL_CERT_DIR、CURL_CA_BUNDLE 或 http.cainfo 一类的设置）不存在、为空，或缺少所需的根证书。",
    ],
    remedies: &[
        "取消这些变量，让客户端重新读取系统证书库。",
        "rustls-native-certs 从 0.6.1 起在 Windows 和 macOS 上也读取 SSL_CERT_FILE，从 0.7.1 起读取 SSL_CERT_DIR，从 0.8.2 起接受其中的多个目录。",
        "如果需要自己的根证书，让变量指向同时包含系统证书包和该根证书的文件：对 rustls-native-certs 而言，该变量会替换整个证书库。",
        "查出是谁设置了它：shell、IDE、conda、Nix、snap，以及 cargo（为它运行的程序设置）。",
    ],
    not_remedies: &[],
};
