use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "根证书文件无法打开或使用，因此根证书没有加载",
    summaries: &[
        "客户端被指定读取的 CA 证书文件无法打开或使用（路径错误、权限、SELinux 或 AppArmor、挂载方式、snap 隔离），因此缺少其中的根证书，或整个加载失败。",
    ],
    remedies: &[
        "让运行程序的用户能够读取该文件及其上级的每个目录。",
        "以该用户的身份进行测试。",
        "把 rustls-native-certs 更新到 0.8：它返回能读取的证书，并把其余的列为错误；0.7 及更早版本会整体失败。",
    ],
    not_remedies: &[],
};
