use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "链中有证书用 SHA-1 或 MD5 签名，当前的校验库拒绝接受",
    summaries: &[
        "链中有一张证书的签名算法是 {signature_algorithm}，客户端不校验这种签名；它支持的是 {supported}。",
        "链中有一张证书的签名算法是 {signature_algorithm}，当前的校验库都拒绝接受。",
        "链中有一张证书的签名摘要太弱（SHA-1 或 MD5），当前的校验库都拒绝接受。",
    ],
    remedies: &[
        "用 SHA-256 重新签发使用弱签名的那张证书；多数情况下它是旧的私有 CA 签发的服务器证书，而该 CA 的配置里写着 default_md = sha1。",
        "只发送服务器证书和中间证书，不要发送根证书：没有人校验根证书自身的签名，但有的校验库会因它报错。",
        "使用 OpenSSL 时的临时办法：在换证书之前，用单独的配置文件只为这一个程序降低安全级别。此后该程序校验任何证书时都会接受 SHA-1 签名。",
    ],
    not_remedies: &[
        "升级 rustls 没有用：从 0.15 起，无论使用哪个 provider，任何版本都不校验证书中的 SHA-1 签名。",
    ],
};
