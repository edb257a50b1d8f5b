use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "PKCS#12 文件为空、已损坏、根本不是 PKCS#12，或口令不对",
    summaries: &["无法打开 PKCS#12 文件：文件为空或已损坏，内容是 PEM 或不含证书，或者口令不对。"],
    remedies: &[
        "用 openssl 打开该文件：它会说明是口令不对（invalid password）还是文件本身不对（wrong tag、too small）。",
        "用私钥和证书（连同中间证书）重新制作；不含私钥对应证书的文件不能用作身份。",
        "如果文件内容是 PEM（以 -----BEGIN 开头），就按 PEM 读取。",
    ],
    not_remedies: &[],
};
