use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "ureq 3.0.0 至 3.0.3 在没有 ring 时必定 panic，给什么 provider 都没用",
    summaries: &[
        "以 rustls-no-provider 构建的 ureq 3.0.0 至 3.0.3 会在查看所给的 provider 之前先求值退回 ring 的分支，于是 panic：无论 TlsConfig 还是进程默认 provider 都不起作用。",
    ],
    remedies: &[
        "把 ureq 更新到 3.0.4 或更新版本（目前是 3.5.2）。",
        "在此之前，用 ureq 的 feature rustls 构建：它会带上 ring，而只有在没有给出其他 provider 时才会用到。",
    ],
    not_remedies: &[],
};
