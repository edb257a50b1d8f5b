use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "本操作系统的 TLS（Secure Transport、Schannel）与服务器没有共同的版本或密码套件",
    summaries: &[
        "本系统的 TLS 无法与 {target} 达成一致：Secure Transport（macOS、iOS）完全没有 TLS 1.3；Schannel 只在 Windows 11 和 Server 2022 上有，且须经由 native-tls 0.2.16 及更新版本。而服务器不接受更旧的版本。",
        "本系统的 TLS 无法与服务器达成一致：Secure Transport（macOS、iOS）完全没有 TLS 1.3；Schannel 只在 Windows 11 和 Server 2022 上有，且须经由 native-tls 0.2.16 及更新版本。而服务器不接受更旧的版本。",
    ],
    remedies: &[
        "使用 rustls 后端：它自带 TLS 1.3，不依赖系统的实现。",
        "在 Windows 11 和 Server 2022 上：schannel 0.1.25 起才提供 TLS 1.3。",
        "在 Windows 11 和 Server 2022 上：把 native-tls 升级到 0.2.16 或更新版本、schannel 升级到 0.1.29 或更新版本，即可使用 TLS 1.3。",
        "在较旧的 Windows（7、8.1、Server 2012）上：为 Schannel 和 WinHTTP 启用 TLS 1.2，并安装带来 ECDHE + AES-GCM 的更新；最好升级系统。",
        "服务器：只要还有这类客户端，就在 TLS 1.3 之外也允许 TLS 1.2（ECDHE + AES-GCM）。",
    ],
    not_remedies: &[],
};
