use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "ureq 2.11.0 把 rustls 精确固定在 0.23.19",
    summaries: &[
        "{path} 把 rustls 精确固定在 0.23.19：在提升 ureq 之前，rustls 的任何修复都到不了这个程序。",
        "ureq 2.11.0 要求 rustls =0.23.19：cargo 找不到大家都能接受的版本，在提升 ureq 之前，rustls 的任何修复都到不了这个程序。",
    ],
    remedies: &[
        "把 ureq 更新到 2.12.1，该版本取消了这个固定。",
        "如果你自己的 Cargo.toml 里写着 ureq =2.11.0，先改掉它。",
    ],
    not_remedies: &[],
};
