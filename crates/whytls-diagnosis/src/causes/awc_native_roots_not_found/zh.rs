use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "awc 没有找到系统根证书，或者其中有一个读不了",
    summaries: &[
        "awc 在创建客户端时读取本机的根证书，但没有读成：遇到第一个缺失或无法读取的文件它就会 panic；而使用 rustls-0_22-native-roots 的 awc 3.4 则一个也找不到。",
    ],
    remedies: &[
        "安装根证书，并取消指向不存在内容的 SSL_CERT_FILE 或 SSL_CERT_DIR。",
        "或者使用编译进来的根证书，它不依赖本机。",
        "awc 3.4 使用 rustls-0_22-native-roots 时：更新到 3.5.0 或更新版本（目前是 3.11.0）。",
        "或者自己加载根证书，跳过读不了的，然后把带有它们的连接器交给 awc。",
    ],
    not_remedies: &[],
};
