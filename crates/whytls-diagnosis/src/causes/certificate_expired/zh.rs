use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "服务器证书已过期",
    summaries: &[
        "{target} 的证书已于 {ago} 前过期（{not_after}）。",
        "服务器证书已于 {ago} 前过期（{not_after}）。",
        "服务器证书已于 {ago} 前过期。",
        "服务器证书已于 {not_after} 过期。",
        "服务器证书不在有效期内：很可能已过期，否则就是客户端时钟不准。",
    ],
    remedies: &[
        "续期证书并让服务器加载新证书：许多服务器在重新加载之前仍使用旧证书。",
        "如果使用私有 CA：为服务器现有密钥签发新证书。",
        "用定时任务续期，并提前告警：剩余不足 14 天时此命令会失败。",
    ],
    not_remedies: &[],
};
