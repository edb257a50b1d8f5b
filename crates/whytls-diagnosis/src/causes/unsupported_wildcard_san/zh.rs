use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "证书中的通配符写法不受验证器支持",
    summaries: &[
        "证书的名称为 {names}，看似覆盖 {host}，实际上不覆盖：通配符必须是完整的最左一级标签，且其后至少还有两级。",
        "证书中某个通配符的写法不被验证器接受：它必须是完整的最左一级标签，且其后至少还有两级。",
    ],
    remedies: &[
        "重新签发证书，写入完整名称，或使用星号后至少有两级标签的通配符。",
        "把内部名称放到两级域名之下（用 db.corp.internal 代替 db.internal），这样一个通配符就能覆盖。",
        "针对 webpki 0.22 及更早、rustls-webpki 0.100：把完整名称放在该通配符之前；它们遇到第一个无法识别的名称就会停下。",
    ],
    not_remedies: &[],
};
