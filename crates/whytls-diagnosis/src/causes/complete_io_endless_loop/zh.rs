use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "这个 rustls 的 complete_io 会因对端发来的内容而无限循环",
    summaries: &[
        "{path} 有这个缺陷，而且 {way_of_use}：对端只要在握手期间发送 close_notify，线程就会一直忙个不停。",
        "这个 rustls 是通过阻塞流驱动的，而它的 complete_io 在对端于握手期间关闭时不会结束：线程满负荷空转。",
    ],
    remedies: &[
        "更新 rustls：0.21.12、0.22.4，0.23 至少到 0.23.5（目前是 0.23.46）。0.20 没有修复版本。",
        "如果是 rustls 0.20，就提升依赖它的那个 crate：ureq 2.12.1 和 ureq 3 使用 0.23。",
        "在此之前，由另一个线程给整个操作设置时限；在套接字上设超时不起作用，因为循环并不等待它。",
    ],
    not_remedies: &[],
};
