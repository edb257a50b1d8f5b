use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "reqwest 0.13 只有在程序自带根证书（tls_certs_only）时才接受该选项",
    summaries: &[
        "reqwest 0.13 把验证交给平台，而平台没有这样的选项：吊销列表以及不比对名称，只有与 tls_certs_only 一起使用时才被接受。",
    ],
    remedies: &[
        "同时给出根证书：调用 tls_certs_only，传入您的 CA 或一份公共根证书包。",
        "或者去掉该选项：在 Windows、macOS 和 Android 上，平台验证器会自行检查吊销状态。",
        "与其不比对名称，不如把拨打的名称写入证书的 subjectAltName。",
    ],
    not_remedies: &[],
};
