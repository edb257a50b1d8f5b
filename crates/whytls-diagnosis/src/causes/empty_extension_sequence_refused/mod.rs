mod zh;

use crate::cause::{Affected, Cause, Group, Lab, Remedy, RemedyKind, Where};
use crate::condition::Condition::{All, Is, Not, Unless};
use crate::condition::{Pattern, package, said};
use crate::evidence::{Certificate, Said};

/// An empty list of extensions is read from 0.103.2 on (`ALLOW_EMPTY` in src/cert.rs); 0.102 never got it.
const EMPTY_REFUSED: &[(&str, &str)] = &[("0.100.0", "0.103.2")];

pub(super) static CAUSE: Cause = Cause {
    name: "empty-extension-sequence-refused",
    title: "rustls-webpki below 0.103.2 refuses a certificate with an empty list of extensions",
    at: Where::Dependency,
    group: Group::Certificate,
    condition: All(&[
        said(Said::BadEncoding),
        Not(&Unless(&package("rustls-webpki", EMPTY_REFUSED))),
        Is(Pattern::Certificate(Certificate::NoExtensions)),
    ]),
    signs: &[],
    rivals: &[],
    summaries: &[
        "{package} cannot read a certificate whose list of extensions is there and empty; 0.103.2 and newer can.",
        "rustls-webpki below 0.103.2 cannot read a certificate whose list of extensions is there and empty.",
    ],
    affected: &[
        // 0.103.2 cures this; 0.103.17 is the first of that line without a known advisory.
        Affected { package: "rustls-webpki", ranges: EMPTY_REFUSED, cured_in: &["0.103.17"] },
    ],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Update,
            "Update rustls-webpki to 0.103.2 or newer (0.103.17 carries the security fixes since); it is compatible with every rustls from 0.23.24 on.",
        )
        .commands(&["{cargo_update}", "cargo update -p rustls-webpki --precise 0.103.17"]),
        Remedy::lasting(
            RemedyKind::Certificate,
            "Issue the certificate again with extensions: a server's certificate needs a subjectAltName anyway.",
        )
        .commands(&[
            "printf 'basicConstraints=critical,CA:FALSE\\nsubjectAltName={san}\\n' > server.ext && openssl req -new -key server.key -subj \"/CN={host}\" | openssl x509 -req -CA ca.pem -CAkey ca.key -CAcreateserial -days 365 -extfile server.ext -out server.pem",
            "printf 'basicConstraints=critical,CA:FALSE\\nsubjectAltName=DNS:server.example\\n' > server.ext && openssl req -new -key server.key -subj \"/CN=server.example\" | openssl x509 -req -CA ca.pem -CAkey ca.key -CAcreateserial -days 365 -extfile server.ext -out server.pem",
        ]),
    ],
    not_remedies: &[],
    references: &[
        "rustls-webpki 0.103.2, src/cert.rs (ALLOW_EMPTY)",
        "https://github.com/golang/go/issues/52319",
        "https://github.com/openssl/openssl/issues/20877",
        "RFC 5280 section 4.1.2.9 (at least one extension)",
    ],
    lab: Lab::None("no tool of the lab writes such a certificate"),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
