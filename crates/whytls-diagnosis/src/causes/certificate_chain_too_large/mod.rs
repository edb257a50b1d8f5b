mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::Condition::{Any, Is};
use crate::condition::{Pattern, said};
use crate::evidence::{Certificate, Said};

pub(super) static CAUSE: Cause = Cause {
    name: "certificate-chain-too-large",
    title: "The server's certificate message is larger than the client accepts",
    at: Where::Server,
    group: Group::Certificate,
    condition: Any(&[Is(Pattern::Certificate(Certificate::MessageTooLarge)), said(Said::ChainTooLarge)]),
    // Before anything is read in it.
    signs: &[Sign::new(Is(Pattern::Certificate(Certificate::MessageTooLarge)), 20)],
    rivals: &[],
    summaries: &[
        "The certificates that {target} sends are together larger than the client accepts (rustls: 64 KiB, OpenSSL: 100 KiB by default).",
        "The certificates sent are together larger than the client accepts (rustls: 64 KiB, OpenSSL: 100 KiB by default).",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Server,
            "Send the server's own certificate and its intermediates, nothing else: a whole bundle of roots is often set as chain by mistake.",
        )
        .commands(&[
            "grep -c BEGIN fullchain.pem; cat server.pem intermediate.pem > fullchain.pem && sudo nginx -t && sudo systemctl reload nginx",
        ]),
        Remedy::lasting(
            RemedyKind::Certificate,
            "Split a certificate with thousands of names into several, or use a wildcard.",
        ),
        Remedy::stop_gap(
            RemedyKind::Code,
            "With OpenSSL alone the client can take more (max_cert_list); rustls has no such setting.",
        ),
    ],
    not_remedies: &[],
    references: &[
        "rustls 0.23.46, src/msgs/handshake.rs (CERTIFICATE_MAX_SIZE_LIMIT, 0x1_0000)",
        "rustls 0.23.46, InvalidMessage::CertificatePayloadTooLarge",
        "OpenSSL, SSL_CTX_set_max_cert_list (102400 bytes by default)",
    ],
    lab: Lab::Scenario("certificate-chain-too-large"),
    reports: 1,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
