mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::Condition::{All, Any, Is, Not, Unless};
use crate::condition::{Pattern, said, setting};
use crate::evidence::{Certificate, Said, Setting};
use crate::symptoms::SELF_SIGNED_UNTRUSTED;

pub(super) static CAUSE: Cause = Cause {
    name: "no-subject-alt-name",
    title: "The certificate has only a Common Name and no subjectAltName",
    at: Where::Certificate,
    group: Group::Certificate,
    condition: Any(&[
        // A version 1 certificate cannot have extensions at all: its version is the fault.
        All(&[
            Is(Pattern::Certificate(Certificate::NoSubjectAltName)),
            Not(&Is(Pattern::Certificate(Certificate::Version1))),
        ]),
        said(Said::NoNames),
        All(&[
            said(Said::NameMismatch),
            Unless(&setting(Setting::NamesTold)),
            Is(Pattern::Certificate(Certificate::NoSubjectAltName)),
            Not(&Is(Pattern::Certificate(Certificate::Version1))),
        ]),
    ]),
    signs: &[Sign::new(SELF_SIGNED_UNTRUSTED, -1)],
    rivals: &["name-mismatch"],
    summaries: &[
        "The certificate of {target} has no subjectAltName, only the Common Name {common_name}; rustls and browsers do not read the Common Name.",
        "The certificate has no subjectAltName, only the Common Name {common_name}; rustls and browsers do not read the Common Name.",
        "The certificate has no subjectAltName, so it is valid for no name at all; rustls and browsers do not read the Common Name.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Certificate,
            "Make the self-signed certificate again, this time with its name as subjectAltName.",
        )
        .commands(&[
            "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout server.key -out server.pem -days 365 -subj \"/CN={host}\" -addext \"subjectAltName={san}\" -addext \"basicConstraints=critical,CA:FALSE\"",
            "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout server.key -out server.pem -days 365 -subj \"/CN=server.example\" -addext \"subjectAltName=DNS:server.example\" -addext \"basicConstraints=critical,CA:FALSE\"",
        ])
        .when(Is(Pattern::Certificate(Certificate::SelfSigned))),
        Remedy::lasting(
            RemedyKind::Certificate,
            "Let your CA sign the server's key again with a subjectAltName: openssl x509 -req leaves it out unless a file names it.",
        )
        .commands(&[
            "printf 'basicConstraints=critical,CA:FALSE\\nsubjectAltName={san}\\n' > server.ext && openssl req -new -key server.key -subj \"/CN={host}\" | openssl x509 -req -CA ca.pem -CAkey ca.key -CAcreateserial -days 365 -extfile server.ext -out server.pem",
            "printf 'basicConstraints=critical,CA:FALSE\\nsubjectAltName=DNS:server.example\\n' > server.ext && openssl req -new -key server.key -subj \"/CN=server.example\" | openssl x509 -req -CA ca.pem -CAkey ca.key -CAcreateserial -days 365 -extfile server.ext -out server.pem",
        ]),
        Remedy::stop_gap(
            RemedyKind::Feature,
            "Until then use the native-tls backend: OpenSSL still reads the Common Name where there is no subjectAltName.",
        )
        .commands(&["cargo add reqwest@0.12 --no-default-features --features native-tls"]),
    ],
    not_remedies: &[],
    references: &[
        "RFC 9525 section 2 (the Common Name is not used)",
        "RFC 2818 section 3.1 (server identity, obsolete)",
        "RFC 5280 section 4.2.1.6 (subjectAltName)",
    ],
    lab: Lab::Scenario("no-subject-alt-name"),
    reports: 4,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
