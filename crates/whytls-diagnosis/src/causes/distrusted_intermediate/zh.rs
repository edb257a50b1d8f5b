use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "证书链中的某个中间 CA 已被验证器自身或本机证书库列为不信任",
    summaries: &[
        "{target} 的证书链经过一个不被信任的 CA：rustls-webpki 0.103.16 及更新版本拒绝八个 e-Mudhra（emSign）中间 CA，Windows 和 Apple 也各有名单。证书本身没有其他问题。",
        "证书链经过一个不被信任的 CA：rustls-webpki 0.103.16 及更新版本拒绝八个 e-Mudhra（emSign）中间 CA，Windows 和 Apple 也各有名单。证书本身没有其他问题。",
    ],
    remedies: &[
        "改向另一家 CA 申请服务器证书。该不信任不会被撤销。",
        "如果是管理员或用户设置的不信任（Windows：“不信任的证书”；macOS：“永不信任”）且属误设，在那里撤销。",
        "如果服务器属于他人，在其更换证书之前：使用尚无该名单的 rustls-webpki 0.103.15。它会信任其作者已不再信任的 CA。",
    ],
    not_remedies: &[],
};
