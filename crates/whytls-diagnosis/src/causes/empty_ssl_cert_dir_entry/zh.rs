use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "SSL_CERT_DIR 被设为空，rustls-native-certs 0.8.4 之前把它当作目录",
    summaries: &[
        "SSL_CERT_DIR 已设置但为空（或含有空条目）：rustls-native-certs 0.8.4 之前会从没有名字的目录读取根证书，一无所获，也根本不读本机证书库。",
    ],
    remedies: &[
        "取消该变量，或把它设为真正的目录。",
        "查找是谁设置的：值为空的 Dockerfile（ENV SSL_CERT_DIR=）、compose 文件和 systemd 单元文件，以及 AppImage 或 Nix 的包装脚本。",
        "把 rustls-native-certs 升级到 0.8.4 或更新版本，它会忽略空条目。",
    ],
    not_remedies: &[],
};
