use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "服务用 TLS 警报拒绝不在其访问名单上的客户端",
    summaries: &[
        "{target} 以 {alert} 拒绝该客户端；有访问名单的服务（MongoDB Atlas、托管数据库、网关）对不在名单上的地址就是这样应答的。",
        "服务可能因为该客户端的地址或证书主题不在访问名单上而拒绝它。",
    ],
    remedies: &[
        "把客户端的公网地址加入服务的访问名单：要填服务端看到的地址，即经过 NAT、VPN 和云出口之后的地址。",
        "如果名单针对证书：登记客户端证书的主题或角色；access_denied 表示证书本身已被接受。",
        "让客户端拥有固定地址：使用固定地址的 NAT 网关，或与服务建立私有互联。",
    ],
    not_remedies: &[],
};
