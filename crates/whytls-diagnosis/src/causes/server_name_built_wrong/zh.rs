use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "程序传入的服务器名称不合法：带方括号、端口、整个 URI 或空字符串",
    summaries: &["程序交给 TLS 库的服务器名称既不是 DNS 名称也不是地址；此时尚未发送任何数据。"],
    remedies: &[
        "用 URL 解析器取出主机部分：不带协议、端口、方括号和路径。url::Url::host_str 和 http::Uri::host 都会保留 IPv6 地址的方括号，需要去掉。",
        "在 tonic 中，ClientTlsConfig::domain_name 只填证书中的主机名（api.example），不要填整个端点 URI。",
        "如果名称来自配置，请检查其中是否混入空格、换行、引号或 http://。",
    ],
    not_remedies: &[],
};
