use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "所连接的名称比证书通配符能覆盖的层级更深",
    summaries: &[
        "连接的是 {host}，而证书只适用于 {names}：星号恰好代表一级标签，而该名称的层级更多。",
        "证书中的通配符只代表一级标签，而所连接的名称在其域名之前还有更多级。",
    ],
    remedies: &[
        "把该名称本身，或深一级的通配符，写入证书。",
        "向公共 CA 申请：在通配符之外再加上更深的名称（通配符需要 DNS 验证）。",
        "给服务换一个只比域名多一级的名称（用 a-b.example.com 代替 a.b.example.com）。",
    ],
    not_remedies: &[],
};
