use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "客户端证书已过期，服务器因此拒绝",
    summaries: &[
        "{target} 以过期为由拒绝了客户端证书（告警 {alert}）。",
        "服务器以过期为由拒绝了客户端证书（告警 certificate_expired），也可能是服务器自己的时钟不对。",
    ],
    remedies: &[
        "查看客户端证书何时到期，并续期。",
        "续期后要重新读取证书和私钥：只构建一次的客户端会一直使用旧证书，直到程序重启。",
        "如果证书仍在有效期内，请检查服务器的时钟。",
    ],
    not_remedies: &[],
};
