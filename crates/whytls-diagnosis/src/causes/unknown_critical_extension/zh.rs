use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "证书带有验证器不认识的关键（critical）扩展",
    summaries: &[
        "证书 {subject} 把扩展 {extension} 标记为关键；不认识它的验证器必须拒绝该证书。",
        "证书中有标记为关键的扩展，而该验证器不认识它，因此必须拒绝该证书。",
    ],
    remedies: &[
        "重新签发证书，去掉该扩展，或不把它标记为关键。",
        "如果证书由程序自己生成且确实需要该扩展（如 libp2p）：不要标记为关键，而是在自己的验证器中、常规检查之后再要求它存在。",
        "libp2p-tls：升级到 0.4.1，该版本不再把自己的扩展标记为关键。",
    ],
    not_remedies: &[],
};
