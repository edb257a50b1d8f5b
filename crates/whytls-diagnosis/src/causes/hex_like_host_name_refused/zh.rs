use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "主机名最后一段是数字（42、0x1f），rustls-pki-types 1.16 及以上拒绝",
    summaries: &[
        "名称 {host} 的最后一段是数字；浏览器会把这种名称当作 IPv4 地址，rustls-pki-types 1.16.0 及以上拒绝它们。",
        "如果主机名最后一段是十进制或 0x 形式的数字，rustls-pki-types 1.16.0 及以上会拒绝把它作为服务器名称。",
    ],
    remedies: &[
        "为主机换一个名称，最后一段以字母开头，并把它写入证书。",
        "如果本意是地址，请写成点分形式（127.0.0.1）：这样它就是 IpAddress，并在证书的 IP 地址中查找。",
        "在主机改名之前，暂时停留在 rustls-pki-types 1.15.1。",
    ],
    not_remedies: &[],
};
