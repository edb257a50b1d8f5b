mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::Condition::{All, Any, Is};
use crate::condition::{Pattern, said, setting};
use crate::evidence::{Certificate, Said, Setting};

pub(super) static CAUSE: Cause = Cause {
    name: "path-length-violated",
    title: "More CAs stand below a CA of the chain than its pathLenConstraint allows",
    at: Where::Certificate,
    group: Group::Certificate,
    // Windows has one number for a CA that is none and for a path that is too long.
    condition: Any(&[
        Is(Pattern::Certificate(Certificate::PathTooLong)),
        said(Said::PathLengthExceeded),
        said(Said::IssuerConstraintsViolated),
        All(&[said(Said::EndEntityAsCa), Is(Pattern::Certificate(Certificate::PathTooLong))]),
    ]),
    signs: &[Sign::new(All(&[said(Said::EndEntityAsCa), setting(Setting::Windows)]), 5)],
    rivals: &["name-constraints-violated"],
    summaries: &[
        "The chain of {target} has more CAs below {issuer} than the pathLenConstraint of that CA allows.",
        "The chain has more CAs below one of its CAs than the pathLenConstraint of that one allows.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Certificate,
            "Let a CA issue the server's certificate that is allowed to: the one with pathlen:0 signs leaves, and no CA.",
        )
        .commands(&[
            "printf 'basicConstraints=critical,CA:FALSE\\nsubjectAltName={san}\\n' > server.ext && openssl req -new -key server.key -subj \"/CN={host}\" | openssl x509 -req -CA ca.pem -CAkey ca.key -CAcreateserial -days 365 -extfile server.ext -out server.pem",
            "printf 'basicConstraints=critical,CA:FALSE\\nsubjectAltName=DNS:server.example\\n' > server.ext && openssl req -new -key server.key -subj \"/CN=server.example\" | openssl x509 -req -CA ca.pem -CAkey ca.key -CAcreateserial -days 365 -extfile server.ext -out server.pem",
        ]),
        Remedy::lasting(
            RemedyKind::Certificate,
            "Issue the upper CA again with a larger pathlen (the number of CAs that may follow below it, the leaf not counted).",
        )
        .commands(&[
            "printf 'basicConstraints=critical,CA:TRUE,pathlen:1\\nkeyUsage=critical,keyCertSign,cRLSign\\n' > int.ext && openssl req -new -key intermediate.key -subj \"/CN=Intermediate CA\" | openssl x509 -req -CA root.pem -CAkey root.key -CAcreateserial -days 1825 -extfile int.ext -out intermediate.pem",
        ]),
        Remedy::lasting(
            RemedyKind::Server,
            "If the server's own certificate is CA:TRUE, give it one that is not: it counts as one CA more.",
        ),
    ],
    not_remedies: &[],
    references: &[
        "RFC 5280 section 4.2.1.9 (pathLenConstraint)",
        "rustls-webpki 0.103.17, src/verify_cert.rs (Error::PathLenConstraintViolated)",
        "OpenSSL 3.0, X509_V_ERR_PATH_LENGTH_EXCEEDED (25)",
    ],
    lab: Lab::Scenario("path-length-violated"),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
