use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "服务器的 Diffie-Hellman 组太小，客户端不接受",
    summaries: &[
        "{target} 选择了 {suite}，其有限域组只有 {bits} 位；OpenSSL 在安全级别 1 要求 1024 位，级别 2 要求 2048 位，rustls 则没有这种密钥交换。",
        "服务器的有限域 Diffie-Hellman 组小于此客户端允许的长度（OpenSSL：安全级别 1 要求 1024 位，级别 2 要求 2048 位）。",
    ],
    remedies: &[
        "让服务器使用 ECDHE 交换密钥，不再使用有限域 DHE。",
        "如果旧客户端需要 DHE，就给服务器配置 2048 位或更大的组。",
        "在客户端使用 rustls：它不提供有限域 DHE，服务器若同时支持 ECDHE 就会改用它。",
        "或者让这一个 OpenSSL 程序不再提供 DHE，这不会降低安全性。",
        "如果服务器只有这个小组可用，在服务器修改之前，只为这一个程序降低安全级别。",
    ],
    not_remedies: &[],
};
