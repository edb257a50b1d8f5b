use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "0.103.2 之前的 rustls-webpki 拒绝扩展列表为空的证书",
    summaries: &[
        "{package} 无法读取“扩展列表存在但为空”的证书；0.103.2 及更新版本可以。",
        "0.103.2 之前的 rustls-webpki 无法读取“扩展列表存在但为空”的证书。",
    ],
    remedies: &[
        "把 rustls-webpki 升级到 0.103.2 或更新版本（0.103.17 还包含之后的安全修复）；它与 rustls 0.23.24 及更新版本兼容。",
        "重新签发带扩展的证书：服务器证书本来就需要 subjectAltName。",
    ],
    not_remedies: &[],
};
