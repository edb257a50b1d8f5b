use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "PKCS#12 文件使用的加密算法，当前的加密库已不再支持",
    summaries: &[
        "PKCS#12 文件用旧算法加密（40 位 RC2，或三重 DES 配 SHA-1 MAC），OpenSSL 3 只在 legacy provider 中支持；或用新算法加密（AES-256 配 SHA-256），macOS 15 和 Windows Server 2019 之前的系统不认识。",
    ],
    remedies: &[
        "用当前的算法重新打包：OpenSSL 3 加 -legacy 读取旧文件，写出时用 AES-256。",
        "对 macOS 和旧版 Windows 则相反：用它们认识的算法打包。",
        "或者不用 PKCS#12：以 PEM 形式提供私钥和证书。",
        "如果无法重新打包，只为这一个程序加载 OpenSSL 的 legacy provider。",
    ],
    not_remedies: &[],
};
