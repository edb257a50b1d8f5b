mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::Condition::{All, Any, Is, Not, Unless};
use crate::condition::{Pattern, said, setting};
use crate::evidence::{Said, Server, Setting};

pub(super) static CAUSE: Cause = Cause {
    name: "unsolicited-staple-extension-refused",
    title: "The server answers an extension that was not asked for, and this client refuses it (OpenSSL 3.6 and status_request)",
    at: Where::Server,
    group: Group::Negotiation,
    condition: Any(&[
        All(&[
            said(Said::UnsolicitedExtension),
            Any(&[
                Not(&Unless(&setting(Setting::OpenSsl))),
                Not(&Unless(&setting(Setting::BoringSsl))),
                Not(&Unless(&setting(Setting::Python))),
                Not(&Unless(&setting(Setting::Node))),
            ]),
        ]),
        // Others say the same of any extension.
        All(&[said(Said::UnsolicitedExtension), Not(&Is(Pattern::Server(Server::RefusesAll)))]),
    ]),
    signs: &[Sign::new(setting(Setting::OpenSsl), 5)],
    rivals: &["peer-handshake-malformed"],
    summaries: &[
        "{target} answers with an extension that the client did not send, and the client ends the handshake. OpenSSL 3.6 and newer do so for a status_request in a TLS 1.3 ServerHello, which older versions let pass.",
        "The server answers with an extension that the client did not send, and the client ends the handshake. OpenSSL 3.6 and newer do so for a status_request in a TLS 1.3 ServerHello, which older versions let pass.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Server,
            "On the server: answer status_request in the Certificate message, where TLS 1.3 has it, and only if the client asked; a balancer in front is often the one that adds it.",
        ),
        Remedy::lasting(
            RemedyKind::Feature,
            "On the client: use rustls, whose ClientHello asks for a staple, so that the answer is not unsolicited.",
        )
        .commands(&["cargo add reqwest@0.12 --no-default-features --features rustls-tls"]),
        Remedy::stop_gap(
            RemedyKind::Environment,
            "Or go back to OpenSSL 3.5 (with long-term support), or allow TLS 1.2 at most towards this one server.",
        )
        .commands(&["curl --tls-max 1.2 https://{host}/", "curl --tls-max 1.2 https://server.example/"]),
    ],
    not_remedies: &[],
    references: &[
        "https://github.com/openssl/openssl/issues/32074",
        "https://github.com/openssl/openssl/issues/29353",
        "RFC 8446 section 4.2 (extensions)",
    ],
    lab: Lab::None("it takes a server that breaks the protocol and a client with OpenSSL 3.6"),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
