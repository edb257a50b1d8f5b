use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "rustls-webpki 0.103.13 之前遇到格式错误的吊销列表会 panic（RUSTSEC-2026-0104）",
    summaries: &[
        "一份吊销列表的 issuingDistributionPoint 中含有空的位串，导致程序 panic：{package} 去取不存在的最后一个字节。",
        "一份吊销列表的 issuingDistributionPoint 中含有空的位串，导致程序 panic：rustls-webpki 0.103.13 之前的版本去取不存在的最后一个字节。",
    ],
    remedies: &[
        "把 rustls-webpki 升级到 0.103.13 或更新版本，同时把 rustls 升级到 0.23.29 或更新版本：与更旧的 rustls 0.23 搭配会引入另一个缺陷。",
        "在此之前，不要让程序接触该列表：部署前先用 openssl 检查每份列表。",
    ],
    not_remedies: &[],
};
