mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Where};
use crate::condition::said;
use crate::evidence::Said;

pub(super) static CAUSE: Cause = Cause {
    name: "certificate-chain-too-large",
    title: "The server's certificate message is larger than the client accepts",
    at: Where::Server,
    group: Group::Certificate,
    condition: said(Said::ChainTooLarge),
    signs: &[],
    rivals: &[],
    summaries: &[
        "The certificates that {target} sends are together larger than the client accepts (rustls: 64 KiB, OpenSSL: 100 KiB by default).",
        "The certificates sent are together larger than the client accepts (rustls: 64 KiB, OpenSSL: 100 KiB by default).",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(RemedyKind::Server, "Send the server's own certificate and its intermediates, nothing else: a whole bundle of roots is often set as chain by mistake.")
        .commands(&["grep -c BEGIN fullchain.pem; cat server.pem intermediate.pem > fullchain.pem && sudo nginx -t && sudo systemctl reload nginx"]),
        Remedy::lasting(RemedyKind::Certificate, "Split a certificate with thousands of names into several, or use a wildcard."),
        Remedy::stop_gap(RemedyKind::Code, "With OpenSSL alone the client can take more (max_cert_list); rustls has no such setting."),
    ],
    not_remedies: &[],
    references: &[
        "rustls 0.23.46, src/msgs/handshake.rs (CERTIFICATE_MAX_SIZE_LIMIT, 0x1_0000)",
        "rustls 0.23.46, InvalidMessage::CertificatePayloadTooLarge",
        "OpenSSL, SSL_CTX_set_max_cert_list (102400 bytes by default)",
    ],
    lab: Lab::None("no server of the lab has it yet"),
    reports: 1,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
