use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "构建时找不到 OpenSSL 的头文件",
    summaries: &[
        "正在构建 openssl-sys，但在这台机器上既找不到 OpenSSL 的头文件，也找不到它的 pkg-config 文件：开发包没有安装。",
    ],
    remedies: &[
        "干脆不用 OpenSSL：对要求它的那个 crate 改用 rustls feature。依赖树会显示是哪一个。",
        "安装 OpenSSL 的开发包和 pkg-config。",
        "或者让 cargo 从源码构建 OpenSSL；这需要 perl、make 和 C 编译器。",
        "为其他目标平台构建时，把构建脚本指向该平台的 OpenSSL。",
    ],
    not_remedies: &[],
};
