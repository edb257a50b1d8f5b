use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "ureq 3.0.0-rc1 和 -rc2 在关闭验证时不提供任何签名方案",
    summaries: &[
        "{package} 在关闭验证时发送空的签名方案列表，没有服务器能应答。",
        "关闭验证时客户端可能不提供任何签名方案：ureq 3.0.0-rc1 和 -rc2 就是如此。",
    ],
    remedies: &[
        "改用正式发布的 ureq 3；从 -rc3 起的候选版本也已修复。",
        "保持验证开启，把服务器的 CA 交给客户端。",
    ],
    not_remedies: &[],
};
