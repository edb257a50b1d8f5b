mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::Condition::{All, Any, Is, Not, Unless};
use crate::condition::{Pattern, package, said, setting};
use crate::evidence::{Certificate, Said, Setting};
use crate::symptoms::SELF_SIGNED_UNTRUSTED;

pub(super) static CAUSE: Cause = Cause {
    name: "x509-v1-certificate",
    title: "The server's certificate is X.509 version 1",
    at: Where::Certificate,
    group: Group::Certificate,
    condition: Any(&[
        Is(Pattern::Certificate(Certificate::Version1)),
        said(Said::VersionUnsupported),
        // webpki to 0.21 (rustls to 0.19) says BadDER. What is not known counts as no.
        All(&[
            said(Said::BadEncoding),
            Not(&Unless(&Any(&[setting(Setting::OldWebpki), package("webpki", &[("0.17.0", "0.22.0")])]))),
            Is(Pattern::Certificate(Certificate::Version1)),
        ]),
    ]),
    signs: &[Sign::new(SELF_SIGNED_UNTRUSTED, -1)],
    rivals: &[],
    summaries: &[
        "The certificate of {target} ({subject}) is X.509 version 1; rustls accepts version 3 alone.",
        "The server's certificate is not X.509 version 3, most likely version 1; rustls accepts version 3 alone.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Certificate,
            "Sign the certificate again with extensions: any extension makes it version 3, and the name has to be one of them.",
        )
        .commands(&[
            "printf 'basicConstraints=critical,CA:FALSE\\nsubjectAltName={san}\\n' > server.ext && openssl req -new -key server.key -subj \"/CN={host}\" | openssl x509 -req -CA ca.pem -CAkey ca.key -CAcreateserial -days 365 -extfile server.ext -out server.pem",
            "printf 'basicConstraints=critical,CA:FALSE\\nsubjectAltName=DNS:server.example\\n' > server.ext && openssl req -new -key server.key -subj \"/CN=server.example\" | openssl x509 -req -CA ca.pem -CAkey ca.key -CAcreateserial -days 365 -extfile server.ext -out server.pem",
        ]),
        Remedy::lasting(
            RemedyKind::Certificate,
            "If it signed itself: openssl req -x509 makes version 3, unlike openssl x509 -req -signkey.",
        )
        .commands(&[
            "openssl req -x509 -key server.key -out server.pem -days 365 -subj \"/CN={host}\" -addext \"subjectAltName={san}\" -addext \"basicConstraints=critical,CA:FALSE\"",
            "openssl req -x509 -key server.key -out server.pem -days 365 -subj \"/CN=server.example\" -addext \"subjectAltName=DNS:server.example\" -addext \"basicConstraints=critical,CA:FALSE\"",
        ]),
        Remedy::stop_gap(
            RemedyKind::Feature,
            "Until it is replaced, use the native-tls backend: OpenSSL accepts version 1 from a CA that it trusts.",
        )
        .commands(&["cargo add reqwest@0.12 --no-default-features --features native-tls"]),
    ],
    not_remedies: &[],
    references: &[
        "RFC 5280 section 4.1.2.1 (Version)",
        "rustls-webpki 0.103.17, src/cert.rs (Error::UnsupportedCertVersion)",
    ],
    lab: Lab::Scenario("x509-v1-certificate"),
    reports: 7,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
