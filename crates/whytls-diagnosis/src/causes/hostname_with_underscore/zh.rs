use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "所连接的名称带有下划线，而该库不允许通配符匹配下划线",
    summaries: &[
        "{host} 含有下划线：OpenSSL 的通配符只匹配字母、数字和连字符，因此 *.domain 覆盖不了它。",
        "所连接的名称含有下划线，在该库中证书的通配符无法覆盖它。",
    ],
    remedies: &[
        "给服务换一个不带下划线的名称：主机名只应包含字母、数字和连字符。",
        "把该名称原样写入证书：对完整写出的名称，OpenSSL 逐字节比较，带不带下划线都可以。公共 CA 拒绝签发（CA/Browser Forum SC12），私有 CA 可以。",
        "改用 rustls 后端：它的验证器接受名称中以及通配符下的下划线。",
    ],
    not_remedies: &[],
};
