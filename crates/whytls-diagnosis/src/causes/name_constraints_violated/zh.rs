use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "链中的某个 CA 受名称约束限制，无权为该名称签发证书",
    summaries: &[
        "{target} 的证书链中有 CA 的名称约束排除了服务器证书中的某个名称，或该约束无法解析。",
        "证书链中有 CA 的名称约束排除了服务器证书中的某个名称，或该约束无法解析。",
    ],
    remedies: &[
        "改由有权为其全部名称签发的 CA 来签发：只要有一个名称超出约束就会失败。",
        "放宽约束：重新签发中间 CA。dNSName 约束应写上级域名（corp.example），前面既不带星号也不带点。",
        "从证书中去掉没人使用的名称，例如模板自动加入的 IP 地址或邮箱地址。",
    ],
    not_remedies: &[],
};
