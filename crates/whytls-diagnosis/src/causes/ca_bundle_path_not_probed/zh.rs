use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "可用的根证书包是存在的，但位于程序库不会查找的路径",
    summaries: &[
        "系统安装了根证书包，但其路径是 openssl-probe 不认识的；openssl-probe 0.2 查找的位置比 0.1 少（例如不再查找 /usr/local/ssl、/usr/lib/ssl 和 /etc/openssl）。",
    ],
    remedies: &[
        "把证书包放到所有探测程序都会查找的路径上。",
        "更旧的版本：openssl-probe 0.1.1 起才认识 Termux，0.1.2 起才有较新 Red Hat 系统的路径。",
        "或者为程序指定该文件；把这一行写入镜像或 systemd 单元。",
        "或者在程序中直接读取该文件。",
    ],
    not_remedies: &[],
};
