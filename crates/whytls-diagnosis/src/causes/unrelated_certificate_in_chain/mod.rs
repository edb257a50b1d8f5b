mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Where};
use crate::condition::Condition::Is;
use crate::condition::Pattern;
use crate::evidence::Certificate;

pub(super) static CAUSE: Cause = Cause {
    name: "unrelated-certificate-in-chain",
    title: "The server sends a certificate that belongs to no path",
    at: Where::Server,
    group: Group::Advice,
    condition: Is(Pattern::Certificate(Certificate::Unrelated)),
    signs: &[],
    rivals: &[],
    summaries: &[
        "{target} sends {subject}, which neither its own certificate nor any issuer of it needs; most clients pass over it.",
        "The server sends a certificate that neither its own nor any issuer of it needs; most clients pass over it.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Server,
            "Take the certificate out of the file: it makes every handshake larger and keeps old intermediates alive.",
        )
        .commands(&[
            "cat server.pem intermediate.pem > fullchain.pem && sudo nginx -t && sudo systemctl reload nginx",
        ]),
    ],
    not_remedies: &[],
    references: &[
        "RFC 8446 section 4.4.2 (clients should be prepared for extraneous certificates)",
        "RFC 5246 section 7.4.2 (certificate_list)",
    ],
    lab: Lab::Scenario("unrelated-certificate-in-chain"),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
