mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::Condition::{All, Any, Is};
use crate::condition::{Pattern, package, said, setting};
use crate::evidence::{Alert, Said, Server, Setting};
use crate::symptoms::BROKEN_OFF;

pub(super) static CAUSE: Cause = Cause {
    name: "version-intolerance",
    title: "The server breaks on a hello that offers TLS 1.3",
    at: Where::Server,
    group: Group::Negotiation,
    condition: Any(&[
        Is(Pattern::Server(Server::BreaksAtTls13)),
        All(&[
            Any(&[
                said(Said::Received(Alert::IllegalParameter)),
                said(Said::Received(Alert::DecodeError)),
                said(Said::Received(Alert::UnexpectedMessage)),
                said(Said::Received(Alert::InternalError)),
                said(Said::Received(Alert::UnsupportedExtension)),
                BROKEN_OFF,
            ]),
            Is(Pattern::Server(Server::BreaksAtTls13)),
        ]),
    ]),
    signs: &[
        Sign::new(said(Said::Received(Alert::IllegalParameter)), 6),
        Sign::new(said(Said::Received(Alert::DecodeError)), 3),
        Sign::new(said(Said::Received(Alert::UnexpectedMessage)), 3),
        Sign::new(setting(Setting::Interceptor), 3),
        Sign::new(said(Said::Reset), -1),
    ],
    rivals: &[],
    summaries: &[
        "{target} answers hellos of TLS 1.2 and breaks off at every one that offers TLS 1.3.",
        "The server, or a box before it, may break on a hello that offers TLS 1.3 ({alert}) instead of choosing an older version.",
        "The server, or a box before it, may break on a hello that offers TLS 1.3 instead of choosing an older version.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Server,
            "Update the server or its load balancer: a peer that does not know TLS 1.3 has to answer with the newest version that it knows.",
        ),
        Remedy::lasting(
            RemedyKind::Network,
            "If it works from another network, the box between is what breaks: have it updated, or take this destination out of its inspection.",
        )
        .commands(&[
            "openssl s_client -connect {target} -servername {host} -tls1_3 </dev/null; openssl s_client -connect {target} -servername {host} -tls1_2 </dev/null",
        ]),
        Remedy::lasting(
            RemedyKind::Update,
            "A rustls before 0.16 sends TLS 1.3 in a form that inspecting boxes break; update it.",
        )
        .commands(&["{cargo_update}", "cargo update -p rustls"])
        .when(package("rustls", &[("0.1.0", "0.16.0")])),
        Remedy::stop_gap(
            RemedyKind::Code,
            "Limit this one client to TLS 1.2 until the server is mended.",
        )
        .code("let client = reqwest::Client::builder()\n    .max_tls_version(reqwest::tls::Version::TLS_1_2)\n    .build()?;"),
    ],
    not_remedies: &[],
    references: &[
        "RFC 8446 section 4.2.1 (supported versions), appendix D.4 (middlebox compatibility mode)",
        "RFC 8701 (GREASE: why servers must ignore what they do not know)",
        "rustls 0.16.0, changelog (middlebox compatibility)",
    ],
    lab: Lab::Scenario("version-intolerance"),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
