use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "程序需要的 OpenSSL 库版本在这台机器上不存在",
    summaries: &[
        "程序链接的是 {library}，而加载器在这台机器上找不到这个名字的库。",
        "程序链接的 libssl 和 libcrypto 版本是这台机器上没有的。",
    ],
    remedies: &[
        "在程序将要运行的系统上构建，或者在同一发行版的镜像里构建：libssl.so.1.1 是 OpenSSL 1.1.1，libssl.so.3 是 OpenSSL 3。",
        "用 rustls 代替 OpenSSL 来构建：这样就没有需要查找的动态库了。",
        "或者静态链接 OpenSSL。此后 OpenSSL 每次发布安全修复，程序都要重新构建。",
        "在发行版仍然提供的情况下，安装所要求的运行库（Debian 11 是 libssl1.1，Debian 12 和 Ubuntu 22.04 是 libssl3）。",
    ],
    not_remedies: &[
        "从 libssl.so.1.1 建一个指向 libssl.so.3 的符号链接不起作用：两者的 ABI 不同，程序会在缺失的符号上中止，或者行为出错。",
    ],
};
