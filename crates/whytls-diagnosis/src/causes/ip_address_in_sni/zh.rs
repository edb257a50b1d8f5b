use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "客户端在 SNI 中发送了 IP 地址，服务器拒绝",
    summaries: &[
        "客户端把 {host} 作为服务器名称（SNI）发送；SNI 中不允许出现 IP 地址（RFC 6066），服务器因此拒绝了 ClientHello。",
        "客户端发送的服务器名称（SNI）不是主机名，多半是 IP 地址，服务器因此拒绝了 ClientHello。",
    ],
    remedies: &[
        "改用证书中列出的 DNS 名称连接；在 DNS 或客户端自己的主机表中把该名称指向这个地址。",
        "在发送方客户端中，当主机是地址时不要设置 SNI：名称为 ServerName::IpAddress 时 rustls 会自动省略。",
        "把服务器端的 rustls 升级到 0.23.5 或更高版本，或 0.21.12：这些版本会忽略 SNI 中的地址并继续握手。",
        "如果无法修改客户端，而它有关闭 SNI 的选项，则将其关闭（lftp：set ssl:use-sni no）。",
    ],
    not_remedies: &[],
};
