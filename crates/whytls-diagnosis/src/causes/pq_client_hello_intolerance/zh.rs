use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "服务器或中间设备无法处理后量子客户端的大 ClientHello",
    summaries: &[
        "{target} 能接受 {taken} 字节的 ClientHello，但在 {refused} 字节时就中断；后量子密钥份额会使它达到约 1500 字节。",
        "{target} 能接受单个数据包中的长 ClientHello，但在分成 {in_packets} 时就中断；后量子密钥份额在传输中会造成这种情况。",
        "{target} 能应答较短的 ClientHello，但遇到一个数据包放不下的（含后量子密钥份额的）就中断。",
        "客户端的第一条消息可能对服务器或中间设备来说太长：后量子密钥份额（X25519MLKEM768）使它达到约 1500 字节，超过一个数据包。",
    ],
    remedies: &[
        "升级那个无法读取跨两个数据包的 ClientHello 的服务器、负载均衡器或防火墙；如今所有浏览器都会发送这样的 ClientHello。",
        "找出是谁启用了它：rustls 的 prefer-post-quantum 特性会发送大的密钥份额，只要有一个依赖使用默认特性就会对全部生效。改为不带默认特性地依赖 rustls，即可得到小的 ClientHello。",
        "或者只在这一个程序里把该组从 provider 中去掉。",
        "使用 OpenSSL 3.5 或更新版本时，只为这一个程序指定组列表。",
    ],
    not_remedies: &[],
};
