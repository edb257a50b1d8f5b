mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::Condition::{self, All, Any, Is, Not, Unless};
use crate::condition::{Pattern, package, said, setting};
use crate::evidence::{Certificate, Said, Setting};

/// webpki to 0.22 and rustls-webpki 0.100.0 say BadDER of it. What is not known counts as no.
const OLD: Condition = Not(&Unless(&Any(&[
    setting(Setting::OldWebpki),
    package("webpki", &[("0.17.0", "1.0.0")]),
    package("rustls-webpki", &[("0.100.0", "0.100.1")]),
])));

pub(super) static CAUSE: Cause = Cause {
    name: "serial-number-invalid",
    title: "A certificate's serial number is negative, zero or too long",
    at: Where::Certificate,
    group: Group::Certificate,
    condition: Any(&[
        Is(Pattern::Certificate(Certificate::SerialInvalid)),
        said(Said::SerialInvalid),
        All(&[said(Said::BadEncoding), OLD, Is(Pattern::Certificate(Certificate::SerialInvalid))]),
    ]),
    // Current rustls-webpki and OpenSSL take it (`lenient_certificate_serial_number`).
    signs: &[
        Sign::new(
            All(&[
                Is(Pattern::Certificate(Certificate::SerialInvalid)),
                Unless(&Any(&[said(Said::SerialInvalid), All(&[said(Said::BadEncoding), OLD])])),
            ]),
            -20,
        ),
    ],
    rivals: &[],
    summaries: &[
        "The certificate {subject} has the serial number {serial}; it must be positive and of at most 20 octets.",
        "The serial number of a certificate is not what RFC 5280 allows: positive, and of at most 20 octets.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Certificate,
            "Issue the certificate again with a positive random serial number of at most 20 octets, as openssl x509 -CAcreateserial makes it.",
        )
        .commands(&[
            "printf 'basicConstraints=critical,CA:FALSE\\nsubjectAltName={san}\\n' > server.ext && openssl req -new -key server.key -subj \"/CN={host}\" | openssl x509 -req -CA ca.pem -CAkey ca.key -CAcreateserial -days 365 -extfile server.ext -out server.pem",
            "printf 'basicConstraints=critical,CA:FALSE\\nsubjectAltName=DNS:server.example\\n' > server.ext && openssl req -new -key server.key -subj \"/CN=server.example\" | openssl x509 -req -CA ca.pem -CAkey ca.key -CAcreateserial -days 365 -extfile server.ext -out server.pem",
        ]),
        Remedy::lasting(
            RemedyKind::Update,
            "For serial numbers that are too long: rustls-webpki reads them from 0.100.1 on, which every rustls from 0.21.0 on has.",
        )
        .commands(&["cargo update -p rustls-webpki --precise 0.103.17"]),
        Remedy::stop_gap(
            RemedyKind::Environment,
            "A Go program (1.23 and newer) takes negative serial numbers again with GODEBUG=x509negativeserial=1.",
        )
        .commands(&["GODEBUG=x509negativeserial=1 ./program"]),
    ],
    not_remedies: &[],
    references: &[
        "RFC 5280 section 4.1.2.2 (serial number)",
        "webpki 0.22.4, src/cert.rs (certificate_serial_number)",
        "rustls-webpki 0.100.1, src/cert.rs (lenient_certificate_serial_number)",
        "Go 1.23 release notes, crypto/x509 (negative serial numbers)",
    ],
    lab: Lab::Scenario("serial-number-invalid"),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
