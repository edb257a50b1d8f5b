use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "服务器没有客户端所请求名称的证书",
    summaries: &[
        "{target} 没有与 SNI 中名称对应的证书，以 {alert} 拒绝了握手。",
        "{target} 没有与 SNI 中的名称 {host} 对应的证书，中断了握手。",
        "服务器没有与 SNI 中名称对应的证书，以 {alert} 拒绝了握手。",
        "服务器找不到与 SNI 中名称对应的证书。",
    ],
    remedies: &[
        "核对所连接的名称与服务器实际提供服务的名称：拼写错误、已停用的旧名称或尚未配置的租户都会这样。",
        "使用 rustls 的服务器：0.20.5 及以后版本在查找证书时不区分名称的大小写。",
        "在多域名服务器上添加这个名称及其证书（DNS 指向代理或 CDN 之前，必须先在其上配置该名称）。",
        "如果 rustls 服务器日志中出现 `no server certificate chain resolved`：在配置中设置证书（with_single_cert），或让解析器为该名称以及不带 SNI 的客户端返回证书。",
        "如果名称刚刚迁移，请等待服务商签发证书，期间可先使用旧名称。",
    ],
    not_remedies: &[],
};
