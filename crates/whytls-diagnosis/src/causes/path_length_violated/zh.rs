use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "链中某个 CA 之下的 CA 数量超过了其 pathLenConstraint 的限制",
    summaries: &[
        "在 {target} 的证书链中，{issuer} 之下的 CA 数量超过了该 CA 的 pathLenConstraint。",
        "证书链中某个 CA 之下的 CA 数量超过了它的 pathLenConstraint。",
    ],
    remedies: &[
        "由有权签发的 CA 来签发服务器证书：带 pathlen:0 的 CA 只能签发叶子证书，不能签发 CA。",
        "重新签发上级 CA，并增大 pathlen（其下允许的 CA 数量，不计叶子证书）。",
        "如果服务器自身的证书是 CA:TRUE，请换成非 CA 证书：它会被多算一级 CA。",
    ],
    not_remedies: &[],
};
