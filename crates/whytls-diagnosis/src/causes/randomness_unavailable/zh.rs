use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "无法从系统取得随机数",
    summaries: &["TLS 库向系统请求随机字节而没有得到，因此无法开始握手。"],
    remedies: &[
        "让进程能够取得随机数：在沙箱（seccomp、systemd）中允许 getrandom 系统调用，并保证 chroot 或容器里有 /dev/urandom。",
        "在旧内核或刚启动的虚拟机上，等待随机数发生器就绪，或者给它一个来源（virtio-rng）。",
        "在 mbedTLS 等嵌入式库中，要在创建 TLS 配置之前设置一个已播种的随机数发生器。",
    ],
    not_remedies: &[],
};
