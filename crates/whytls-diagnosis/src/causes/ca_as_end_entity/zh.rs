use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "服务器把 CA 证书（CA:TRUE）当作自己的证书",
    summaries: &[
        "{target} 的证书（{subject}）带有 CA:TRUE；rustls 不接受以 CA 证书作为服务器证书，即使它已在受信任的根证书中。",
        "服务器证书带有 CA:TRUE；rustls 不接受以 CA 证书作为服务器证书，即使它已在受信任的根证书中。",
    ],
    remedies: &[
        "以 CA:FALSE 重新生成自签名证书：除非另行指定，openssl req -x509 会写入 CA:TRUE。然后把它作为根证书交给客户端。",
        "保留 CA 证书作为客户端的根证书，用它为服务器签发一张证书。",
        "证书暂时不能更换时，使用 native-tls 后端并把该证书作为根证书：此时 OpenSSL 会接受。",
    ],
    not_remedies: &[],
};
