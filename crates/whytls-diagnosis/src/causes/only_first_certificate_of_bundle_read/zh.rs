use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "CA 文件中有多张证书，只有第一张被信任",
    summaries: &[
        "CA 文件中有多张证书，而读取它的调用只取第一张：使用 native-tls 时，Certificate::from_pem 读完一个 PEM 块就停止，而 rustls 会读取全部。",
    ],
    remedies: &[
        "用 from_pem_bundle（reqwest 0.11.25 及以后版本）读取整个文件，并逐个添加证书。",
        "直接使用 native-tls 时，拆分该文件：Certificate::stack_from_pem（较新版本），或每个根证书一个文件。",
        "把所需的根证书放到文件的最前面。",
    ],
    not_remedies: &[],
};
