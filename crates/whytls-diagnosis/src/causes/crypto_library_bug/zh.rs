use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "密码学库在自己的运算中失败",
    summaries: &[
        "密码学库自身的一项运算（签名、加密、派生密钥）失败了，而它的输入本应是可接受的：可能是库本身或其针对该处理器的构建有缺陷，也可能是私钥与证书不配套。",
    ],
    remedies: &[
        "如果失败的是签名，先检查私钥和证书是否配套：两条命令的输出必须相同。",
        "更新密码学库：ring 更新到 0.17.14，aws-lc-rs 更新到最新版本。",
        "换用另一个 provider。ring 和 aws-lc-rs 都失败的，就不是它们的问题。",
        "换一个处理器运行，或不经模拟（QEMU、Rosetta）运行：快速路径是按处理器的能力选择的。",
    ],
    not_remedies: &[],
};
