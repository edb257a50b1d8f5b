use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "双方都支持更新的版本，握手却被降级到旧版本",
    summaries: &[
        "{target} 在客户端提供 TLS 1.3 时选择了 {version}，却在应答中标记自己支持更新的版本：中间设备或服务器缺陷把握手降级了。",
        "双方都支持比协商结果更新的版本：中间设备、服务器缺陷或用旧版本重试把握手降级了。",
    ],
    remedies: &[
        "找出中间设备：从另一个网络用 TLS 1.3 连接试试，并升级或绕开检查 TLS 的设备。",
        "如果程序在失败后用旧版本重试，请去掉这一逻辑：服务器会识别出来（inappropriate_fallback），真正要解决的是第一次失败。",
        "升级服务器的 TLS 库：有些服务器虽然关闭了 TLS 1.3，却仍在应答中写入降级标记。",
    ],
    not_remedies: &[],
};
