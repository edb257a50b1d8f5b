use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "服务器证书之后的各证书未按链路顺序排列",
    summaries: &[
        "{target} 发送的上级证书顺序不对；多数客户端会自行排序，一些旧客户端会放弃。",
        "服务器发送的上级证书顺序不对；多数客户端会自行排序，一些旧客户端会放弃。",
    ],
    remedies: &["调整文件中的顺序：先服务器证书，再是签发它的证书，依次向上；不要包含根证书。"],
    not_remedies: &[],
};
