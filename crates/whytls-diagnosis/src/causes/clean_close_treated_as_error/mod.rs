mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Where};
use crate::condition::Condition::{All, Any, Is};
use crate::condition::{Pattern, package, said};
use crate::evidence::{Connection, Said};

pub(super) static CAUSE: Cause = Cause {
    name: "clean-close-treated-as-error",
    title: "A TLS connection that was closed in good order is reported as an error",
    at: Where::Dependency,
    group: Group::Connection,
    condition: Any(&[
        All(&[said(Said::CleanClose), package("rustls", &[("0.16.0", "0.20.0")])]),
        All(&[said(Said::CleanClose), Is(Pattern::Connection(Connection::SpeaksTls))]),
    ]),
    signs: &[],
    rivals: &[],
    summaries: &[
        "The peer ended TLS in good order (close_notify), and the library hands that to the program as an error.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Update,
            "Raise rustls to 0.20 or newer, with its clients: there a close in order reads as the end of the data (0 bytes), and rustls 0.16 to 0.19 return ConnectionAborted.",
        )
        .commands(&["{cargo_update}", "cargo update -p rustls --precise 0.23.46"]),
        Remedy::lasting(
            RemedyKind::Update,
            "A shutdown that fails with NotConnected after the peer has gone: tokio-rustls 0.26.0 and newer pass over it.",
        ),
        Remedy::lasting(
            RemedyKind::Code,
            "Until then, take the kind ConnectionAborted of a read as the end of the connection, if a whole message came before.",
        )
        .code(
            "let ended = |error: &std::io::Error| error.kind() == std::io::ErrorKind::ConnectionAborted;\n\
             assert!(ended(&std::io::Error::from(std::io::ErrorKind::ConnectionAborted)));",
        ),
        Remedy::lasting(
            RemedyKind::Code,
            "On Windows, SEC_E_CONTEXT_EXPIRED (0x80090317) says that the program wrote to a connection that the peer had closed: open a new one when a read gives 0 bytes.",
        ),
    ],
    not_remedies: &[],
    references: &[
        "RFC 8446 section 6.1 (close_notify)",
        "rustls 0.19.1, src/session.rs (CloseNotify alert received)",
        "schannel 0.1.30, src/tls_stream.rs (SEC_E_CONTEXT_EXPIRED)",
        "tokio-rustls 0.26.0 (poll_shutdown)",
    ],
    lab: Lab::None("it comes after the handshake, where a check stops"),
    reports: 1,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
