mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Where};
use crate::condition::said;
use crate::evidence::Said;

pub(super) static CAUSE: Cause = Cause {
    name: "api-misuse",
    title: "The program uses the TLS library in a way that it does not allow",
    at: Where::Client,
    group: Group::Build,
    condition: said(Said::ApiMisuse),
    signs: &[],
    rivals: &[],
    summaries: &[
        "The program called the TLS library in an order, or with a value, that it does not allow: the fault is in the calling code, no peer is involved.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Code,
            "Finish the handshake before using what depends on it (exported keys, extracted secrets, peer certificates, application data): wait until is_handshaking() is false.",
        )
        .code(
            "let config = rustls::ClientConfig::builder()\n    .with_root_certificates(rustls::RootCertStore { roots: webpki_roots::TLS_SERVER_ROOTS.to_vec() })\n    .with_no_client_auth();\nlet mut connection = rustls::ClientConnection::new(std::sync::Arc::new(config), \"api.example\".try_into()?)?;\nlet mut socket = std::net::TcpStream::connect(\"api.example:443\")?;\nwhile connection.is_handshaking() {\n    connection.complete_io(&mut socket)?;\n}",
        ),
        Remedy::lasting(
            RemedyKind::Code,
            "Look up what the text names in the library's documentation: max_fragment_size takes 32 to 16389, secrets are extracted only with enable_secret_extraction, an Acceptor is used once, a QUIC configuration needs TLS 1.3.",
        ),
        Remedy::lasting(
            RemedyKind::Update,
            "If the calls come from a crate and not from your own code, update it; it was written for another version of the library.",
        )
        .commands(&["cargo tree --invert rustls"]),
    ],
    not_remedies: &[],
    references: &[
        "rustls 0.23.46, src/error.rs (HandshakeNotComplete, BadMaxFragmentSize)",
        "rustls 0.23.46, src/common_state.rs, src/server/server_conn.rs, src/quic.rs",
        "Go 1.19, crypto/tls",
    ],
    lab: Lab::None("the program's own code, not a server"),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
