use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "加密 provider 缺少 QUIC 初始数据包所用的密码套件",
    summaries: &[
        "交给 QUIC 的加密 provider 缺少 TLS13_AES_128_GCM_SHA256；无论之后协商哪个套件，QUIC 的 Initial 数据包都要用它保护。",
    ],
    remedies: &[
        "用包含该套件的 provider 构建配置；rustls 自带的 provider 默认都包含它。",
        "如果是有意缩减了套件列表，可以只为 Initial 数据包单独提供该套件。",
    ],
    not_remedies: &[],
};
