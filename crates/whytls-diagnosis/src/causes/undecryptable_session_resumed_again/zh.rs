use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "rustls 反复恢复一个无法解密的 TLS 1.2 会话",
    summaries: &[
        "{package} 在记录解密失败之后仍保留该 TLS 1.2 会话并再次提供它；之后的每条连接都会以同样的方式失败。",
        "一个无法恢复的 TLS 1.2 会话可能被反复提供：0.21.10 之前的 rustls 以及 0.22.0 在解密失败后仍保留它。",
    ],
    remedies: &[
        "在锁文件中把 rustls 升级到 0.21.12（0.21.10 已修复此问题）。",
        "在锁文件中把 rustls 升级到 0.22.4（0.22.1 已修复此问题）。",
        "rustls 0.20 及更早版本没有修复：请升级依赖它的 crate，例如把 reqwest 升到 0.11.27 或更新版本。",
        "让负载均衡器后面的所有服务器使用相同的会话票据密钥。",
        "在升级 rustls 之前，让这个客户端不恢复会话。",
    ],
    not_remedies: &[],
};
