use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "只打印了错误的最外层；原因在 source() 中",
    summaries: &[
        "文本中只有访问 {target} 的错误的最外层：原因在 source() 中，没有打印出来。",
        "文本中只有错误的最外层：原因在 source() 中，没有打印出来。",
    ],
    remedies: &[
        "打印整条错误链：reqwest 从 0.12.1 起，以及 tonic、tokio-postgres、hyper，用 {} 只显示自己的一层。",
        "或者用 anyhow 的 {:#} 或 {:?}，或错误本身的 {:?} 打印：它们都会显示每一层。",
        "不改程序：如果程序有日志，打开它；rustls 和 hyper 会在其中说明发生了什么。",
        "或者直接检查端点：check 会显示哪些客户端在那里失败以及原因。",
    ],
    not_remedies: &[],
};
