use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "服务器证书之上的某张证书无权签发证书",
    summaries: &[
        "在 {target} 的证书链中，{issuer} 签发了 {signed}，但它无权签发证书：{lacks}。",
        "{issuer} 位于 {target} 的证书之上，但它无权签发证书：{lacks}。",
        "证书链中有一张证书签发了另一张证书，但它无权签发证书：按 basicConstraints 它不是 CA，或者其 keyUsage 缺少 keyCertSign。",
    ],
    remedies: &[
        "把中间证书重新签发为 CA：basicConstraints 为 CA:TRUE，keyUsage 含 keyCertSign。密钥和名称不变时，它此前签发的证书仍然可用。",
        "或者由真正的 CA 来签发服务器证书。",
    ],
    not_remedies: &[],
};
