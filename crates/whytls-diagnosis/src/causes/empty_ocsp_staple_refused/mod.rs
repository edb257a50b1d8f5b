mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Where};
use crate::condition::Condition::{All, Any, Is, Not};
use crate::condition::{Pattern, said};
use crate::evidence::{Certificate, Said, Server};

pub(super) static CAUSE: Cause = Cause {
    name: "empty-ocsp-staple-refused",
    title: "The server staples an OCSP answer of no length, and this client refuses it",
    at: Where::Server,
    group: Group::Negotiation,
    condition: Any(&[
        Is(Pattern::Server(Server::StaplesNothing)),
        said(Said::EmptyStaple),
        // GnuTLS and others do not say what is wrong with the answer.
        All(&[said(Said::StapleInvalid), Not(&Is(Pattern::Certificate(Certificate::DemandsStaple)))]),
    ]),
    signs: &[],
    rivals: &[],
    summaries: &[
        "{target} staples an OCSP answer of zero bytes. The protocol forbids that, and rustls 0.23.44 and newer refuse it (older ones let it pass); servers with rustls 0.23.23 to 0.23.34 and OpenSSL 3.6.0 send it.",
        "The server staples an OCSP answer of zero bytes. The protocol forbids that, and rustls 0.23.44 and newer refuse it (older ones let it pass); servers with rustls 0.23.23 to 0.23.34 and OpenSSL 3.6.0 send it.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Server,
            "On a rustls server: update rustls to 0.23.35 or newer, which sends no empty answer, or leave out with_single_cert_with_ocsp.",
        )
        .commands(&[
            "cargo update -p rustls --precise 0.23.46",
        ]),
        Remedy::lasting(
            RemedyKind::Server,
            "On a server with OpenSSL 3.6.0: update OpenSSL to a later 3.6, or switch stapling off.",
        )
        .commands(&[
            "ssl_stapling off;  # nginx",
        ]),
        Remedy::stop_gap(
            RemedyKind::Downgrade,
            "On the client, until the server is mended: rustls 0.23.43, the last that takes it. It has RUSTSEC-2026-0285, which 0.23.45 cures.",
        )
        .commands(&[
            "cargo update -p rustls --precise 0.23.43",
        ]),
        Remedy::stop_gap(
            RemedyKind::Feature,
            "Or use the native-tls backend on the client: OpenSSL lets an empty answer pass.",
        )
        .commands(&[
            "cargo add reqwest@0.12 --no-default-features --features native-tls",
        ]),
    ],
    not_remedies: &[],
    references: &[
        "RFC 6066 section 8 (OCSPResponse<1..2^24-1>)",
        "https://github.com/rustls/rustls/pull/2732",
        "https://github.com/openssl/openssl/issues/28989",
        "https://github.com/openssl/openssl/issues/28902",
        "rustls 0.23.46, src/msgs/handshake.rs (CertificateStatus, PayloadU24<NonEmpty>)",
    ],
    lab: Lab::None("rustls and OpenSSL of the lab no longer send an empty answer"),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
