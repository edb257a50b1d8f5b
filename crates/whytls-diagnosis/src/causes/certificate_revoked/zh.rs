use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "证书已被吊销",
    summaries: &[
        "对端以警报 {alert} 拒绝了本方的证书：其 CA 已吊销该证书。",
        "CA 已吊销 {target} 的证书：吊销列表或 OCSP 响应如此说明。",
        "CA 已吊销该证书：吊销列表或 OCSP 响应如此说明。",
    ],
    remedies: &[
        "用新的密钥申请新的证书，并一起部署。被吊销的证书不会恢复有效。",
        "确认服务器在每个地址、每个节点上都已使用新证书：常有某个节点还在用旧文件。",
        "向 CA 询问吊销原因：如果是密钥泄露，凡是使用该密钥的地方都要更换。",
    ],
    not_remedies: &[],
};
