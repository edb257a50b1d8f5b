use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "证书链中的某个中间 CA 在 rustls-webpki 自带的不信任名单上",
    summaries: &[
        "{target} 的证书链经过 e-Mudhra（emSign）的八个中间 CA 之一；无论其上是哪个根证书，rustls-webpki 0.103.16 及更新版本都会拒绝。证书本身没有其他问题。",
        "证书链经过 e-Mudhra（emSign）的八个中间 CA 之一；无论其上是哪个根证书，rustls-webpki 0.103.16 及更新版本都会拒绝。证书本身没有其他问题。",
    ],
    remedies: &[
        "改向另一家 CA 申请服务器证书。该不信任不会被撤销。",
        "如果服务器属于他人，在其更换证书之前：使用尚无该名单的 rustls-webpki 0.103.15。它会信任其作者已不再信任的 CA。",
    ],
    not_remedies: &[],
};
