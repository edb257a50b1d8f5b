use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "服务器遇到提供 TLS 1.3 的 ClientHello 就会出错",
    summaries: &[
        "{target} 能应答 TLS 1.2 的 ClientHello，但遇到提供 TLS 1.3 的就中断。",
        "服务器或它前面的设备可能在遇到提供 TLS 1.3 的 ClientHello 时出错（{alert}），而不是选择较旧的版本。",
        "服务器或它前面的设备可能在遇到提供 TLS 1.3 的 ClientHello 时出错，而不是选择较旧的版本。",
    ],
    remedies: &[
        "升级服务器或其负载均衡器：不支持 TLS 1.3 的一端应当用它所支持的最新版本应答。",
        "如果换一个网络就能连通，出错的就是中间设备：请升级它，或让它不再检查此目标。",
        "0.16 之前的 rustls 发送的 TLS 1.3 形式会被检测设备破坏；请升级。",
        "在服务器修好之前，只把这一个客户端限制为 TLS 1.2。",
    ],
    not_remedies: &[],
};
