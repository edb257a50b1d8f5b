mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::Condition::{self, All, Any, Is};
use crate::condition::Pattern;
use crate::condition::said;
use crate::evidence::Certificate;
use crate::evidence::Said;
use crate::symptoms::{REFUSED_IN_SILENCE, SELF_SIGNED_UNTRUSTED};

/// What every verifier refuses, which CA:TRUE is not.
const REFUSED_BY_ALL: Condition = Any(&[
    Is(Pattern::Certificate(Certificate::Expired)),
    Is(Pattern::Certificate(Certificate::NotYetValid)),
    Is(Pattern::Certificate(Certificate::NameMismatch)),
    Is(Pattern::Certificate(Certificate::WildcardTooDeep)),
    Is(Pattern::Certificate(Certificate::NotForServers)),
    Is(Pattern::Certificate(Certificate::CriticalExtensionUnknown)),
]);

pub(super) static CAUSE: Cause = Cause {
    name: "ca-as-end-entity",
    title: "The server presents a CA certificate (CA:TRUE) as its own",
    at: Where::Certificate,
    group: Group::Certificate,
    condition: Any(&[
        Is(Pattern::Certificate(Certificate::IsCa)),
        said(Said::CaAsEndEntity),
        All(&[REFUSED_IN_SILENCE, Is(Pattern::Certificate(Certificate::IsCa))]),
    ]),
    signs: &[Sign::new(SELF_SIGNED_UNTRUSTED, -1), Sign::new(REFUSED_BY_ALL, -1)],
    rivals: &["leaf-not-first"],
    summaries: &[
        "The certificate of {target} ({subject}) says CA:TRUE; rustls refuses a CA certificate as a server's own, even when it is among the roots.",
        "The server's certificate says CA:TRUE; rustls refuses a CA certificate as a server's own, even when it is among the roots.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Certificate,
            "Make the self-signed certificate anew with CA:FALSE: openssl req -x509 writes CA:TRUE unless told otherwise. Then give it to the clients as root.",
        )
        .commands(&[
            "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout server.key -out server.pem -days 365 -subj \"/CN={host}\" -addext \"subjectAltName={san}\" -addext \"basicConstraints=critical,CA:FALSE\"",
            "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout server.key -out server.pem -days 365 -subj \"/CN=server.example\" -addext \"subjectAltName=DNS:server.example\" -addext \"basicConstraints=critical,CA:FALSE\"",
        ]),
        Remedy::lasting(
            RemedyKind::Certificate,
            "Keep the CA certificate as the clients' root, and let it sign a certificate for the server.",
        )
        .commands(&[
            "printf 'basicConstraints=critical,CA:FALSE\\nsubjectAltName={san}\\n' > server.ext && openssl req -new -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout server.key -subj \"/CN={host}\" | openssl x509 -req -CA ca.pem -CAkey ca.key -CAcreateserial -days 365 -extfile server.ext -out server.pem",
            "printf 'basicConstraints=critical,CA:FALSE\\nsubjectAltName=DNS:server.example\\n' > server.ext && openssl req -new -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout server.key -subj \"/CN=server.example\" | openssl x509 -req -CA ca.pem -CAkey ca.key -CAcreateserial -days 365 -extfile server.ext -out server.pem",
        ]),
        Remedy::stop_gap(
            RemedyKind::Feature,
            "While the certificate cannot be changed, use the native-tls backend and give it this certificate as root: OpenSSL accepts it then.",
        )
        .commands(&["cargo add reqwest@0.12 --no-default-features --features native-tls"]),
    ],
    not_remedies: &[],
    references: &[
        "RFC 5280 section 4.2.1.9 (basicConstraints)",
        "https://github.com/seanmonstar/reqwest/issues/2041",
        "rustls-webpki 0.103.17, src/verify_cert.rs (Error::CaUsedAsEndEntity)",
    ],
    lab: Lab::Scenario("ca-as-end-entity"),
    reports: 6,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
