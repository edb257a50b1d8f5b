use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "Android 无法确定证书是否被吊销，却被报告为“已吊销”",
    summaries: &[
        "Android 查不到 {target} 的证书是否被吊销（证书里没有 OCSP 地址，或该地址无法访问），rustls-platform-verifier 把这种情况报告为 Revoked。证书不一定真被吊销。",
        "Android 查不到该证书是否被吊销（证书里没有 OCSP 地址，或该地址无法访问），rustls-platform-verifier 把这种情况报告为 Revoked。证书不一定真被吊销。",
    ],
    remedies: &[
        "如果是私有 CA：把 rustls-platform-verifier 升级到 0.3.3 或更新版本；链上没有公共根证书时，它不再检查吊销状态。",
        "如果 CA 仍提供 OCSP，让服务器装订（staple）OCSP 响应：这样就不必再去查询。",
        "如果公共 CA 已停用 OCSP（Let's Encrypt 自 2025 年起）：在该验证器支持回退到吊销列表之前（issue 221），在 Android 上使用自带根证书的 rustls 客户端。",
        "让手机能访问 CA 的 OCSP 地址：DNS 过滤和认证门户常会代为应答。",
    ],
    not_remedies: &[],
};
