mod zh;

use crate::cause::{Cause, Group, Lab, NotRemedy, Remedy, RemedyKind, Where};
use crate::condition::Condition::{All, Any, Is};
use crate::condition::{Pattern, known, said};
use crate::evidence::{Alert, Said, Server};

pub(super) static CAUSE: Cause = Cause {
    name: "tls-renegotiation-required",
    title: "One side asks to renegotiate a TLS 1.2 connection, and the other does not",
    at: Where::Server,
    group: Group::ClientAuthentication,
    condition: Any(&[
        Is(Pattern::Server(Server::AsksForRenegotiation)),
        // What a client without renegotiation is told.
        All(&[
            Any(&[
                said(Said::Received(Alert::HandshakeFailure)),
                said(Said::CloseNotifyMissing),
                said(Said::Eof),
            ]),
            known!(Is(Pattern::Server(Server::AsksForRenegotiation))),
        ]),
        said(Said::Renegotiation),
        said(Said::Received(Alert::NoRenegotiation)),
        said(Said::Sent(Alert::NoRenegotiation)),
        said(Said::PostHandshakeCertificateRequest),
        // A server that asks for a certificate by renegotiation, and hangs up where it gets none.
        All(&[said(Said::Eof), Is(Pattern::Server(Server::DemandsClientCertificate))]),
    ]),
    signs: &[],
    rivals: &[],
    summaries: &[
        "The server asks for a client certificate in the middle of the connection, by renegotiation (TLS 1.2) or after the handshake (TLS 1.3); rustls answers neither, in any version.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Server,
            "On the server, ask for the client certificate in the first handshake: in IIS, with `netsh http` and clientcertnegotiation=enable; in Apache, move SSLVerifyClient from the Location to the VirtualHost.",
        )
        .commands(&[
            "netsh http update sslcert ipport=0.0.0.0:443 certhash=HASH appid={00000000-0000-0000-0000-000000000000} clientcertnegotiation=enable",
        ]),
        Remedy::lasting(
            RemedyKind::Server,
            "Or give the paths that need a client certificate a host name of their own.",
        ),
        Remedy::lasting(
            RemedyKind::Feature,
            "Use the native-tls backend for this server: OpenSSL, Schannel and Secure Transport renegotiate.",
        )
        .commands(&["cargo add reqwest@0.12 --no-default-features --features native-tls"]),
    ],
    not_remedies: &[
        NotRemedy {
            summary: "No version of rustls renegotiates, and none is planned to; a limit to TLS 1.2 or 1.3 changes only the message.",
            witness: None,
        },
    ],
    references: &[
        "RFC 5246 section 7.4.1.1 (HelloRequest)",
        "RFC 8446 section 4.6.2 (post-handshake authentication)",
        "https://docs.rs/rustls/latest/rustls/manual/_04_features/index.html",
    ],
    lab: Lab::None(
        "the TLS stacks of the lab begin no renegotiation; openssl s_server does, with the command R, limited to TLS 1.2",
    ),
    reports: 2,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
