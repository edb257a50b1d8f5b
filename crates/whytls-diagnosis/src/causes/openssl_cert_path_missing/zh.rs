use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "这个 OpenSSL 或 LibreSSL 在一个此处不存在或为空的路径下查找根证书",
    summaries: &[
        "程序中的 OpenSSL 在构建时写入的根证书目录在本机上不存在或为空，因此它一个根证书也不认识，尽管本机别处可能有可用的证书包。",
    ],
    remedies: &[
        "在程序启动时、建立第一个连接之前且其他线程尚未运行时，探测系统的证书包（openssl-probe 0.2）。",
        "使用 native-tls 的程序：静态链接 OpenSSL 时，0.2.0 及以后版本会自行探测常见的位置。",
        "或改用 rustls 加系统根证书，它在所有常见系统上都能找到证书包。",
        "或链接系统的 OpenSSL 而不是 vendored 版本：它知道系统证书目录在哪里。",
        "为 OpenSSL 指定本机的证书包（Debian、Ubuntu、Alpine；其他系统路径不同）。",
    ],
    not_remedies: &[
        "用 cargo run 能工作并不能说明什么：在某些系统上，cargo 会为子进程设置 SSL_CERT_FILE 和 SSL_CERT_DIR。",
    ],
};
