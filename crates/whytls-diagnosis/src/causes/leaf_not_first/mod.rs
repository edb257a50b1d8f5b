mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::Condition::{All, Any, Is};
use crate::condition::{Pattern, said};
use crate::evidence::{Certificate, Said};

pub(super) static CAUSE: Cause = Cause {
    name: "leaf-not-first",
    title: "The first certificate that the server sends is not its own",
    at: Where::Server,
    group: Group::Certificate,
    condition: Any(&[
        Is(Pattern::Certificate(Certificate::LeafNotFirst)),
        All(&[
            Any(&[
                said(Said::CaAsEndEntity),
                said(Said::EndEntityAsCa),
                said(Said::NoNames),
                said(Said::KeyMismatch),
                said(Said::ChainUnsorted),
                said(Said::PurposeInvalid),
            ]),
            Is(Pattern::Certificate(Certificate::LeafNotFirst)),
        ]),
    ]),
    signs: &[Sign::new(Is(Pattern::Certificate(Certificate::LeafNotFirst)), 20)],
    rivals: &[],
    summaries: &[
        "{target} sends {subject} first, and its own certificate only after it: clients take the first one for the server's own.",
        "The server sends a CA's certificate first, and its own only after it: clients take the first one for the server's own.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Server,
            "Put the server's own certificate first into the file, then the intermediates upwards, and reload the server.",
        )
        .commands(&[
            "cat server.pem intermediate.pem > fullchain.pem && sudo nginx -t && sudo systemctl reload nginx",
        ]),
        Remedy::lasting(
            RemedyKind::Server,
            "Use the file that the CA or the ACME client wrote for this (fullchain.pem) in place of one pasted together.",
        ),
    ],
    not_remedies: &[],
    references: &[
        "RFC 8446 section 4.4.2 (the sender's certificate comes first)",
        "RFC 5246 section 7.4.2 (order of the certificate_list)",
    ],
    lab: Lab::Scenario("leaf-not-first"),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
