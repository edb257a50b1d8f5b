use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "把为一个 TLS 后端准备的东西交给了另一个后端",
    summaries: &[
        "为一个 TLS 后端创建的身份或证书被交给了另一个后端的客户端：两个后端都编译进来时，reqwest 会使用 native-tls，除非另有指定。",
    ],
    remedies: &[
        "选择身份所对应的后端。Identity::from_pem 用于 rustls，from_pkcs12_der 和 from_pkcs8_pem 用于 native-tls。",
        "或者用证书和 PKCS#8 私钥两个文件，为 native-tls 创建身份。",
        "只构建一个后端。在 reqwest 0.12 中 default-features = false 会关掉 native-tls，但别的 crate 可能又把它打开。",
    ],
    not_remedies: &[],
};
