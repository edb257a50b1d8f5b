use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "reqwest 0.11.11 之前的版本在 rustls 身份中不读取 SEC1 格式的 EC 私钥",
    summaries: &[
        "reqwest 0.11.11 之前的版本在身份文件中只找 PKCS#8 和 PKCS#1 私钥，会跳过 BEGIN EC PRIVATE KEY（SEC1），于是报告找不到私钥。",
    ],
    remedies: &[
        "把 reqwest 升级到 0.11.11 或更新版本：其中 Identity::from_pem 能读取 EC 私钥。",
        "或者把私钥转换为 PKCS#8，各版本都能读取。",
    ],
    not_remedies: &[],
};
