use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "椭圆曲线公钥或密钥交换使用了压缩形式，TLS 1.2 对端、ring 等不接受",
    summaries: &[
        "{subject} 的公钥是 {key_algorithm}，其点为压缩形式：使用 ring 的 rustls 以及 Go、Java 拒绝它；使用 aws-lc-rs 的 rustls 和 OpenSSL 接受它。",
        "对端使用了压缩形式的椭圆曲线点：rustls 在握手中只使用非压缩形式；使用 ring 时还会拒绝公钥为压缩形式的证书。",
    ],
    remedies: &[
        "重新生成密钥，公钥点使用非压缩形式（OpenSSL 的默认形式），再签发证书。",
        "让对端在 ec_point_formats 中列出 uncompressed (0)，这是每个 TLS 实现都必须支持的；或者使用 TLS 1.3，其中只有非压缩形式。",
    ],
    not_remedies: &[],
};
