use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "服务器发送了一张不属于任何证书路径的证书",
    summaries: &[
        "{target} 发送了 {subject}，而它自身的证书及其任何上级都不需要它；多数客户端会忽略。",
        "服务器发送了一张其自身证书及任何上级都不需要的证书；多数客户端会忽略。",
    ],
    remedies: &["从文件中删除该证书：它会增大每次握手的数据量，也会让旧的中间证书一直留存。"],
    not_remedies: &[],
};
