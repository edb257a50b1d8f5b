mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::Condition::{All, Any, Is, Not, Unless};
use crate::condition::{Pattern, said, setting};
use crate::evidence::{Alert, Said, Server, Setting};

pub(super) static CAUSE: Cause = Cause {
    name: "impersonation-offers-unsupported-features",
    title: "An imitated browser handshake offers what this TLS stack cannot do",
    at: Where::Client,
    group: Group::Negotiation,
    condition: Any(&[
        said(Said::CertCompressionUnknown),
        All(&[
            Any(&[
                said(Said::SelectedUnoffered),
                said(Said::UnsolicitedExtension),
                said(Said::Received(Alert::HandshakeFailure)),
            ]),
            Not(&Unless(&setting(Setting::Impersonation))),
            Not(&Is(Pattern::Server(Server::NoSuiteOfRustls))),
        ]),
    ]),
    signs: &[
        Sign::new(setting(Setting::Impersonation), 10),
        Sign::new(said(Said::CertCompressionUnknown), 5),
    ],
    rivals: &["server-selects-unoffered-parameter"],
    summaries: &[
        "The client imitates a browser's handshake and offers something that its own TLS stack cannot do; the server chose it.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Update,
            "Update the crate that imitates the browser, and take a profile that its stack can carry out.",
        ),
        Remedy::lasting(
            RemedyKind::Feature,
            "If it is certificate compression, switch the feature on that brings the algorithm (brotli, zstd, zlib).",
        ),
        Remedy::lasting(
            RemedyKind::Code,
            "Use a client that offers what it can do, wherever the server does not ask for a browser.",
        )
        .commands(&["cargo add reqwest@0.12"]),
    ],
    not_remedies: &[],
    references: &[
        "RFC 8879 section 3 (certificate compression: the client must be able to decompress what it lists)",
        "BoringSSL, ssl/handshake_client.cc (UNKNOWN_CERT_COMPRESSION_ALG)",
    ],
    lab: Lab::None("no client of the lab imitates a browser"),
    reports: 1,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
