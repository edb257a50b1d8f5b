use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "证书要求服务器装订 OCSP 响应，但服务器没有发送",
    summaries: &[
        "{target} 的证书声明服务器总会装订 OCSP 响应（TLS 特性 status_request，即 must-staple），但握手中没有。",
        "证书声明服务器总会装订 OCSP 响应（TLS 特性 status_request，即 must-staple），但握手中没有；或者客户端自己要求必须有。",
    ],
    remedies: &[
        "申请不带 must-staple 的证书。Let's Encrypt 等 CA 已停用 OCSP，已经没有可装订的响应。",
        "如果 CA 提供 OCSP：打开装订功能，为 nginx 配置 resolver 和签发者证书，并让它在第一个客户端到来之前取得响应。",
        "如果是客户端主动要求（curl --cert-status、gnutls-cli --ocsp），去掉该选项：如今很少有服务器装订。",
    ],
    not_remedies: &[],
};
