use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "客户端的根证书列表太旧，不含该证书链之上的公共根证书",
    summaries: &[
        "{package} 是当时的根证书列表：它缺少 {host} 证书链之上较新的公共根证书。",
        "服务器的证书链以较新的公共根证书结束，而该客户端使用的根证书列表制作于该根证书加入之前。",
    ],
    remedies: &[
        "在锁文件中更新 webpki-roots 并重新构建：1.0.10 包含 2026 年 10 月的根证书。0.26 系列自 0.26.11 起从 1.x 获取根证书。",
        "对于使用系统根证书的客户端，更新证书包（Debian、Ubuntu）。",
        "或读取由系统供应商维护更新的系统证书库（reqwest 0.13，或 0.12 的 rustls-tls-native-roots）。",
        "在此之前，把该根证书添加到客户端；从 CA 官方网站获取并核对指纹。",
    ],
    not_remedies: &[],
};
