mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::Condition::{self, All, Any, Is, Not, Unless};
use crate::condition::{Pattern, said, setting};
use crate::evidence::{Certificate, Said, Setting};

/// What is not known counts as no.
const DIALLED: Condition = Not(&Unless(&setting(Setting::UnderscoreDialled)));

pub(super) static CAUSE: Cause = Cause {
    name: "hostname-with-underscore",
    title: "The name dialled has an underscore, which this library does not let a wildcard stand for",
    at: Where::Server,
    group: Group::Certificate,
    condition: Any(&[
        Is(Pattern::Certificate(Certificate::UnderscoreUnderWildcard)),
        All(&[
            said(Said::NameMismatch),
            DIALLED,
            Unless(&setting(Setting::Rustls)),
            Unless(&setting(Setting::Go)),
        ]),
    ]),
    signs: &[
        Sign::new(
            Any(&[
                setting(Setting::OpenSsl),
                setting(Setting::NativeTls),
                setting(Setting::Python),
                setting(Setting::Node),
                setting(Setting::BoringSsl),
                setting(Setting::LibreSsl),
            ]),
            20,
        ),
    ],
    rivals: &["name-mismatch"],
    summaries: &[
        "{host} has an underscore: OpenSSL lets a wildcard stand for letters, digits and hyphens alone, so *.domain does not cover it.",
        "The name dialled has an underscore, and a wildcard of the certificate does not cover it in this library.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Server,
            "Give the service a name without underscore: host names have letters, digits and hyphens.",
        ),
        Remedy::lasting(
            RemedyKind::Certificate,
            "Put the very name into the certificate: OpenSSL compares a name that is spelt out byte by byte, underscore or not. Public CAs refuse to (CA/Browser Forum ballot SC12), a private CA can.",
        )
        .commands(&[
            "printf 'basicConstraints=critical,CA:FALSE\\nsubjectAltName=DNS:{host}\\n' > server.ext && openssl req -new -key server.key -subj \"/CN={host}\" | openssl x509 -req -CA ca.pem -CAkey ca.key -CAcreateserial -days 365 -extfile server.ext -out server.pem",
            "printf 'basicConstraints=critical,CA:FALSE\\nsubjectAltName=DNS:my_service.example\\n' > server.ext && openssl req -new -key server.key -subj \"/CN=my_service.example\" | openssl x509 -req -CA ca.pem -CAkey ca.key -CAcreateserial -days 365 -extfile server.ext -out server.pem",
        ]),
        Remedy::lasting(
            RemedyKind::Feature,
            "Use the rustls backend: its verifier takes underscores in names and under wildcards.",
        )
        .commands(&["cargo add reqwest@0.12 --no-default-features --features rustls-tls"]),
    ],
    not_remedies: &[],
    references: &[
        "RFC 952 and RFC 1123 section 2.1 (characters of host names)",
        "OpenSSL 3.0, crypto/x509/v3_utl.c (wildcard_match)",
        "rustls-webpki 0.103.17, src/subject_name/dns_name.rs (is_valid_dns_id allows the underscore)",
        "CA/Browser Forum ballot SC12 (sunset of underscores in dNSNames)",
    ],
    lab: Lab::None("no server of the lab has it yet"),
    reports: 1,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
