use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "服务器证书尚未生效",
    summaries: &[
        "从 {target} 的证书到根证书的链路上，CA {intermediate} 要到 {ahead} 后才生效（{not_before}）。",
        "{target} 的证书要到 {ahead} 后才生效（{not_before}）。",
        "服务器证书要到 {ahead} 后才生效（{not_before}）。",
        "服务器证书要到 {ahead} 后才生效。",
        "服务器证书将于 {not_before} 生效。",
        "服务器证书尚未生效，或者客户端时钟偏慢。",
    ],
    remedies: &["校准签发证书的机器的时钟，然后重新签发该证书。", "在新证书生效之前，先换回之前的证书。"],
    not_remedies: &[],
};
