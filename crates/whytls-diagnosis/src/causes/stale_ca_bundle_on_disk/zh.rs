use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "先找到并读取了一个被遗忘的旧根证书包，而不是真正的证书包",
    summaries: &["客户端读取了早先某次安装遗留在磁盘上的旧根证书包，其中缺少当今证书链所需的根证书。"],
    remedies: &[
        "找出实际读取的证书包，将其删除，或替换为指向受维护证书包的链接。",
        "直接指定受维护的证书包，使程序不再查找其他文件。",
    ],
    not_remedies: &[],
};
