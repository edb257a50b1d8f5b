use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "程序以不被允许的方式使用 TLS 库",
    summaries: &["程序以 TLS 库不允许的顺序或取值调用了它：问题出在调用代码里，与对端无关。"],
    remedies: &[
        "在使用依赖握手结果的内容（导出密钥、提取 secret、对端证书、应用数据）之前先完成握手：等到 is_handshaking() 为 false。",
        "在库的文档里查文本所指的那一项：max_fragment_size 的取值是 32 到 16389；只有设置了 enable_secret_extraction 才能提取 secret；Acceptor 只能用一次；QUIC 配置需要 TLS 1.3。",
        "如果这些调用来自某个 crate 而不是你自己的代码，就更新它；它是为该库的另一个版本写的。",
    ],
    not_remedies: &[],
};
