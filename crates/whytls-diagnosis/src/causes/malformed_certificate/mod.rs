mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::Condition::{Any, Is};
use crate::condition::{Pattern, said, setting};
use crate::evidence::{Certificate, Said, Setting};

pub(super) static CAUSE: Cause = Cause {
    name: "malformed-certificate",
    title: "A certificate cannot be parsed, or breaks the rules of its encoding",
    at: Where::Certificate,
    group: Group::Certificate,
    condition: Any(&[
        Is(Pattern::Certificate(Certificate::Malformed)),
        said(Said::BadEncoding),
        said(Said::NameMalformed),
    ]),
    signs: &[
        Sign::new(setting(Setting::LoadingKeys), -5),
        // It is one of the store's.
        Sign::new(said(Said::RootUnparsable), -10),
    ],
    rivals: &[
        "x509-v1-certificate",
        "serial-number-invalid",
        "unsupported-wildcard-san",
        "empty-extension-sequence-refused",
    ],
    summaries: &[
        "The certificate that {target} sends cannot be parsed, or breaks the rules of DER or of RFC 5280.",
        "A certificate cannot be parsed, or breaks the rules of DER or of RFC 5280.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Certificate,
            "Issue the certificate again with a tool that writes DER by the rules (OpenSSL, step, rcgen), and look at what the old tool did.",
        )
        .commands(&[
            "printf 'basicConstraints=critical,CA:FALSE\\nsubjectAltName={san}\\n' > server.ext && openssl req -new -key server.key -subj \"/CN={host}\" | openssl x509 -req -CA ca.pem -CAkey ca.key -CAcreateserial -days 365 -extfile server.ext -out server.pem",
            "printf 'basicConstraints=critical,CA:FALSE\\nsubjectAltName=DNS:server.example\\n' > server.ext && openssl req -new -key server.key -subj \"/CN=server.example\" | openssl x509 -req -CA ca.pem -CAkey ca.key -CAcreateserial -days 365 -extfile server.ext -out server.pem",
        ]),
        Remedy::lasting(
            RemedyKind::Update,
            "Update what reads it: rustls-webpki 0.100.0 takes a version 3 certificate without extensions, and 0.101.0 passes over names in subjectAltName that are none.",
        ),
        Remedy::lasting(
            RemedyKind::Server,
            "Look at what the server really loads: a PEM file with a broken block, or PEM where DER is expected, gives the same text.",
        )
        .commands(&["openssl asn1parse -in server.pem -inform PEM | head -40"]),
        Remedy::lasting(
            RemedyKind::Update,
            "With webpki to 0.22 or rustls-webpki below 0.103.2: update. Several certificates that old versions could not read are read since (long serial numbers, an empty list of extensions).",
        )
        .commands(&["cargo update -p rustls-webpki --precise 0.103.17"]),
    ],
    not_remedies: &[],
    references: &[
        "RFC 5280 section 4.1 (the fields of a certificate)",
        "X.690 section 10 (distinguished encoding rules)",
        "rustls-webpki 0.103.17, src/error.rs (BadDer, BadDerTime, TrailingData)",
        "rustls-webpki 0.100.0 (pull request 34) and 0.101.0 (pull request 69)",
    ],
    lab: Lab::Scenario("malformed-certificate"),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
