mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Where};
use crate::condition::said;
use crate::evidence::Said;

pub(super) static CAUSE: Cause = Cause {
    name: "hello-retry-session-id-not-echoed",
    title: "The server's HelloRetryRequest does not echo the session id",
    at: Where::Server,
    group: Group::Negotiation,
    condition: said(Said::SessionIdNotEchoed),
    signs: &[],
    rivals: &[],
    summaries: &[
        "The server asked for another key share (HelloRetryRequest) and did not repeat the session id of the ClientHello, as RFC 8446 demands: rustls servers before 0.21.7 do that, and so do some others.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Server,
            "Update the server's TLS library. A rustls server needs 0.21.7 or newer (0.23.46 is current).",
        )
        .commands(&["cargo update -p rustls --precise 0.23.46"]),
        Remedy::stop_gap(
            RemedyKind::Server,
            "Until then let the server take the group that clients send first (X25519), so that it needs no retry.",
        )
        .commands(&["ssl_ecdh_curve X25519:prime256v1:secp384r1;  # nginx"]),
        Remedy::stop_gap(
            RemedyKind::Code,
            "On the client, send first the group that the server wants: put it first in the provider's kx_groups.",
        )
        .code(
            "let mut provider = rustls::crypto::ring::default_provider();\nprovider.kx_groups = vec![rustls::crypto::ring::kx_group::SECP256R1, rustls::crypto::ring::kx_group::X25519];\nlet config = rustls::ClientConfig::builder_with_provider(std::sync::Arc::new(provider))\n    .with_safe_default_protocol_versions()?\n    .with_root_certificates(rustls::RootCertStore { roots: webpki_roots::TLS_SERVER_ROOTS.to_vec() })\n    .with_no_client_auth();",
        ),
    ],
    not_remedies: &[],
    references: &[
        "RFC 8446 section 4.1.3 (legacy_session_id_echo)",
        "https://github.com/rustls/rustls/issues/1373",
        "https://github.com/rustls/rustls/pull/1425",
    ],
    lab: Lab::None("old servers do it; there is no scenario yet"),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
