use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "程序运行的环境里没有 CA 证书包",
    summaries: &[
        "程序查找系统的 CA 证书，却一张也没有找到：该镜像或系统中没有安装证书包，因此无法校验任何服务器。",
    ],
    remedies: &[
        "在镜像中安装证书包（Debian、Ubuntu）。",
        "在 FreeBSD 上：rustls-platform-verifier 0.3.2 起才会读取系统根证书。",
        "对于 FROM scratch 镜像，从构建阶段复制证书包；在 Dockerfile 中写：COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/",
        "或者把 Mozilla 根证书编译进程序，这样就不需要任何文件（reqwest 0.12）。它们的新旧取决于构建时间。",
        "把宿主机的证书包挂载到容器中并指定它。",
    ],
    not_remedies: &[],
};
