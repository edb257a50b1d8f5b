use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "私钥用口令加密，而程序没有使用口令",
    summaries: &[
        "文件中的私钥是加密的，而程序没有给出口令、口令不对，或所用的库不能读取加密私钥（rustls、rustls-pemfile 和 reqwest 的 Identity::from_pem）。",
    ],
    remedies: &[
        "把私钥解密一次，改用文件权限来保护。",
        "使用 openssl crate 时，在读取私钥时提供口令；之后可用 DER 形式交给其他库。",
        "使用 native-tls 时，把私钥和证书保存在 PKCS#12 文件中，它支持口令。",
    ],
    not_remedies: &[],
};
