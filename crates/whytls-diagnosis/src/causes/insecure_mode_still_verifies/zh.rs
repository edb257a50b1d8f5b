use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "reqwest 0.11.4 之前在设为接受任意证书时仍会验证握手签名",
    summaries: &[
        "已设为接受任意证书，但 reqwest 0.11.4 之前的版本仍会解析 {target} 的证书来验证握手签名：老旧或特殊的证书（尤其是 X.509 v1）会在此失败。",
        "已设为接受任意证书，但 reqwest 0.11.4 之前的版本仍会解析证书来验证握手签名：老旧或特殊的证书（尤其是 X.509 v1）会在此失败。",
    ],
    remedies: &[
        "把 reqwest 升级到 0.11.4 或更新版本（该系列最后一版是 0.11.27）。",
        "给服务器换用带 subjectAltName 的 X.509 v3 证书；之后把它作为根证书即可保持验证开启。",
        "或使用 native-tls 后端，其 OpenSSL 能解析这类证书。",
    ],
    not_remedies: &[],
};
