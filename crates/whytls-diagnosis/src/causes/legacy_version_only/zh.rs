use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "服务器只支持 TLS 1.1 或更旧的版本",
    summaries: &[
        "{target} 最高只协商到 {version}，而 rustls 只支持 TLS 1.2 和 1.3。",
        "服务器最高只协商到 {version}，而 rustls 只支持 TLS 1.2 和 1.3。",
        "服务器拒绝 TLS 1.2 和 1.3，或者用更旧的版本应答；rustls 不支持更旧的版本。",
    ],
    remedies: &[
        "启用 TLS 1.2 和 1.3。若服务器的 TLS 库太旧而不支持（OpenSSL 1.0.1 之前、Java 8 之前、Windows 2012 R2 之前），请先升级。",
        "如果设备无法升级，就在它所在的网段内、设备前面放一个代理，由代理对客户端使用 TLS 1.3。",
        "只对这一台服务器改用 native-tls 后端，并降低其最低版本（native-tls 从 0.2.15 起默认最低为 TLS 1.2）。",
        "在 OpenSSL 3 上仅此还不够：还要给这一个程序单独一份把安全级别设为 0 的配置。",
    ],
    not_remedies: &[],
};
