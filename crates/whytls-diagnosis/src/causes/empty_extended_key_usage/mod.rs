mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Where};
use crate::condition::Condition::{Any, Is};
use crate::condition::{Pattern, said};
use crate::evidence::{Certificate, Said};

pub(super) static CAUSE: Cause = Cause {
    name: "empty-extended-key-usage",
    title: "The certificate has an extended key usage extension without any purpose",
    at: Where::Certificate,
    group: Group::Certificate,
    condition: Any(&[Is(Pattern::Certificate(Certificate::PurposesEmpty)), said(Said::PurposeEmpty)]),
    signs: &[],
    rivals: &[],
    summaries: &[
        "The certificate of {target} has an extended key usage extension that lists no purpose; rustls-webpki 0.103.6 and newer refuse it.",
        "The certificate has an extended key usage extension that lists no purpose; rustls-webpki 0.103.6 and newer refuse it.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Certificate,
            "Issue the certificate again with extendedKeyUsage=serverAuth (a client's: clientAuth), or without the extension.",
        )
        .commands(&[
            "printf 'basicConstraints=critical,CA:FALSE\\nextendedKeyUsage=serverAuth\\nsubjectAltName={san}\\n' > server.ext && openssl req -new -key server.key -subj \"/CN={host}\" | openssl x509 -req -CA ca.pem -CAkey ca.key -CAcreateserial -days 365 -extfile server.ext -out server.pem",
            "printf 'basicConstraints=critical,CA:FALSE\\nextendedKeyUsage=serverAuth\\nsubjectAltName=DNS:server.example\\n' > server.ext && openssl req -new -key server.key -subj \"/CN=server.example\" | openssl x509 -req -CA ca.pem -CAkey ca.key -CAcreateserial -days 365 -extfile server.ext -out server.pem",
        ]),
        Remedy::lasting(
            RemedyKind::Code,
            "In a program that makes certificates itself: leave the extension out where the list of purposes is empty.",
        ),
        Remedy::stop_gap(
            RemedyKind::Downgrade,
            "Until then go back to rustls-webpki 0.103.5, which takes an empty list for none; rustls 0.23.43 still allows it. It lacks the security fixes of 0.103.10 to 0.103.13.",
        )
        .commands(&[
            "cargo update -p rustls --precise 0.23.43 && cargo update -p rustls-webpki --precise 0.103.5",
        ]),
    ],
    not_remedies: &[],
    references: &[
        "RFC 5280 section 4.2.1.12 (at least one purpose)",
        "rustls-webpki 0.103.6, src/verify_cert.rs (check_eku, Error::EmptyEkuExtension)",
    ],
    lab: Lab::None("no tool of the lab writes such a certificate"),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
