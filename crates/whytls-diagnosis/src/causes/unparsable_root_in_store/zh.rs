use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "根证书库中有一个条目无法读取，导致整个加载失败",
    summaries: &[
        "系统证书库中有一张证书或一条信任设置无法读取，{package} 因此放弃了整个加载。",
        "系统证书库中有一张证书或一条信任设置无法读取，这个库因此放弃了整个加载；较新的版本会跳过该条目。",
    ],
    remedies: &[
        "更新加载根证书的库：rustls-native-certs 0.8.0 及以后版本在返回错误的同时返回可用的证书，hyper-rustls 0.20 及以后版本会跳过无法解析的证书。",
        "使用 reqwest 时：0.11.10 及以后版本会记录这样的证书并继续，旧版本则会 panic；native-tls 0.2.2 起在 Android 上也是如此。",
        "在自己的代码中，用 add_parsable_certificates 添加证书，它会统计无法解析的证书并继续。",
        "从证书库中删除该条目：Windows 用 certmgr.msc，macOS 在“钥匙串访问”中重新设置该证书的信任。",
        "在 Linux 上，把损坏的文件移出自有根证书目录，然后重新生成证书包。",
    ],
    not_remedies: &[],
};
