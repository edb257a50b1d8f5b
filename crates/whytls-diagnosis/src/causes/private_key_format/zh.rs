use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "私钥不是该函数能读取的格式，或文件里没有私钥",
    summaries: &["私钥不是该函数能读取的格式（PKCS#8、PKCS#1 或 SEC1；PEM 或 DER），或者文件里没有私钥。"],
    remedies: &[
        "看文件开头：BEGIN PRIVATE KEY 是 PKCS#8，BEGIN RSA PRIVATE KEY 是 PKCS#1，BEGIN EC PRIVATE KEY 是 SEC1。PKCS#8 各库都能读，把其他格式转换成它。",
        "改用能读取它的版本：rustls 0.20.3 配合 rustls-pemfile 0.3.0 及以后版本接受 SEC1 形式的 EC 密钥，rustls-pki-types 1.10.1 能读取末尾没有换行的 PEM，native-tls 0.2.9 有 Identity::from_pkcs8，reqwest 0.11.13 在 native-tls 下有 Identity::from_pkcs8_pem。",
        "使用 rustls 时，用 pki-types 读取文件，它三种格式都接受；不要用只认一种格式的函数（rsa_private_keys、pkcs8_private_keys）。",
        "reqwest 配 rustls：把私钥和证书放在同一个 PEM 文件里交给 Identity::from_pem；配 native-tls：分两份交给 from_pkcs8_pem。",
    ],
    not_remedies: &[],
};
