mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Where};
use crate::condition::Condition::Any;
use crate::condition::said;
use crate::evidence::Said;

pub(super) static CAUSE: Cause = Cause {
    name: "ec-point-formats-demanded",
    title: "The server demands the extension ec_point_formats, which the client does not send",
    at: Where::Server,
    group: Group::Negotiation,
    condition: Any(&[said(Said::EcPointFormatsMissing)]),
    signs: &[],
    rivals: &[],
    summaries: &[
        "The ClientHello names no uncompressed EC points (extension ec_point_formats), and a rustls server before 0.23.0 refuses a TLS 1.2 handshake without it, although RFC 8422 lets clients leave it out.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Server,
            "Update rustls on the server to 0.23.46 (0.23.0 and newer take a missing extension for the default).",
        )
        .commands(&["cargo update -p rustls --precise 0.23.46"]),
        Remedy::lasting(RemedyKind::Server, "Allow TLS 1.3 on the server: it has no such extension."),
        Remedy::lasting(
            RemedyKind::Code,
            "On the client, send ec_point_formats with the value uncompressed (0), which every common library does by itself.",
        ),
    ],
    not_remedies: &[],
    references: &[
        "RFC 8422 section 5.1.2 (clients that send no extension)",
        "rustls 0.22.4, src/server/tls12.rs (EcPointsExtensionRequired)",
    ],
    lab: Lab::None("minimal clients show it; there is no scenario yet"),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
