use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "提供给程序的吊销列表不可用：无法读取、已过期、签名不对，或与该证书无关",
    summaries: &[
        "提供给程序的吊销列表不适用于 {target}：无法解析、已过期（nextUpdate）、由错误的密钥签名，或属于另一个 CA。证书本身并未被发现吊销。",
        "提供给程序的吊销列表不可用：无法解析、已过期（nextUpdate）、由错误的密钥签名，或属于另一个 CA。证书本身并未被发现吊销。",
    ],
    remedies: &[
        "为证书链中的每个 CA 获取当前的吊销列表，并在各自的 nextUpdate 之前更新。",
        "更新 rustls-webpki：0.101.0 能读取较大的列表，0.101.2 按原样比较序列号，0.103.10 接受带有多个地址的分发点。",
        "为每个需要检查的 CA 都给 rustls 一份吊销列表（DER，或从 PEM 读出）；或者只检查服务器证书，并允许状态未知。",
        "如果 CA 是您自己的：用 CA 自身的密钥签名吊销列表（其 keyUsage 必须含 cRLSign）；使用版本 2 的完整列表（不用增量或间接列表），并在旧列表到期前签发。",
    ],
    not_remedies: &[],
};
