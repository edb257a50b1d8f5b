mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Where};
use crate::condition::Condition::Any;
use crate::condition::said;
use crate::evidence::{Alert, Said};

pub(super) static CAUSE: Cause = Cause {
    name: "ech-rejected",
    title: "Encrypted ClientHello was refused, or its configuration is unusable or out of date",
    at: Where::Client,
    group: Group::Negotiation,
    condition: Any(&[said(Said::EchProblem), said(Said::Received(Alert::EchRequired))]),
    signs: &[],
    rivals: &[],
    summaries: &[
        "Encrypted ClientHello failed: the server refused the key that it was encrypted with, or the configuration cannot be used.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Code,
            "Take the configuration fresh from the HTTPS record in the DNS for each connection; servers change their keys within hours.",
        )
        .commands(&["dig +short {host} HTTPS", "dig +short HOST HTTPS"]),
        Remedy::lasting(
            RemedyKind::Update,
            "Update a client on rustls: 0.23.29 and newer compute the server's confirmation rightly, and 0.23.11 and newer look the configuration up under the name with the port.",
        ),
        Remedy::lasting(
            RemedyKind::Code,
            "Try once more with the configurations that the server sends with its refusal (rustls: ServerRejectedEncryptedClientHello holds them); they are authenticated.",
        ),
        Remedy::lasting(
            RemedyKind::Server,
            "On the server: keep the old key for as long as DNS answers with it live, and hold a certificate for the public name.",
        ),
        Remedy::stop_gap(
            RemedyKind::Code,
            "Connect without Encrypted ClientHello; the name then goes in clear.",
        ),
    ],
    not_remedies: &[],
    references: &[
        "RFC 9849 section 6.1 (TLS Encrypted Client Hello)",
        "RFC 9848 (ECH configurations in the DNS)",
        "rustls 0.23.46, src/client/ech.rs",
        "rustls 0.23.29 and 0.23.11 (commits on ECH)",
    ],
    lab: Lab::None("no client of the lab's table uses Encrypted ClientHello"),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
