mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Where};
use crate::condition::Condition::{Any, Is};
use crate::condition::{Pattern, said};
use crate::evidence::{Certificate, Said};

pub(super) static CAUSE: Cause = Cause {
    name: "name-constraints-violated",
    title: "A CA of the chain is not allowed to issue for this name (name constraints)",
    at: Where::Certificate,
    group: Group::Certificate,
    condition: Any(&[
        Is(Pattern::Certificate(Certificate::NameConstraintViolated)),
        said(Said::NameConstraintViolated),
        said(Said::NameConstraintMalformed),
        said(Said::IssuerConstraintsViolated),
    ]),
    signs: &[],
    rivals: &["name-constraints-tightened", "path-length-violated"],
    summaries: &[
        "The name constraints of a CA in the chain of {target} exclude a name of the server's certificate, or cannot be read.",
        "The name constraints of a CA in the chain exclude a name of the server's certificate, or cannot be read.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Certificate,
            "Get the certificate from a CA that may issue for all of its names: one name outside the constraints is enough to fail.",
        )
        .commands(&[
            "printf 'basicConstraints=critical,CA:FALSE\\nsubjectAltName={san}\\n' > server.ext && openssl req -new -key server.key -subj \"/CN={host}\" | openssl x509 -req -CA ca.pem -CAkey ca.key -CAcreateserial -days 365 -extfile server.ext -out server.pem",
            "printf 'basicConstraints=critical,CA:FALSE\\nsubjectAltName=DNS:server.example\\n' > server.ext && openssl req -new -key server.key -subj \"/CN=server.example\" | openssl x509 -req -CA ca.pem -CAkey ca.key -CAcreateserial -days 365 -extfile server.ext -out server.pem",
        ]),
        Remedy::lasting(
            RemedyKind::Certificate,
            "Widen the constraint: issue the intermediate again. A dNSName constraint is a parent name (corp.example), without star and without dot in front.",
        )
        .commands(&[
            "printf 'basicConstraints=critical,CA:TRUE,pathlen:0\\nkeyUsage=critical,keyCertSign,cRLSign\\nnameConstraints=critical,permitted;DNS:corp.example,permitted;DNS:internal.example\\n' > int.ext && openssl req -new -key intermediate.key -subj \"/CN=Intermediate CA\" | openssl x509 -req -CA root.pem -CAkey root.key -CAcreateserial -days 1825 -extfile int.ext -out intermediate.pem",
        ]),
        Remedy::lasting(
            RemedyKind::Certificate,
            "Leave names that nobody dials out of the certificate, as the address or the mail address that a template adds.",
        ),
    ],
    not_remedies: &[],
    references: &[
        "RFC 5280 section 4.2.1.10 (name constraints)",
        "rustls-webpki 0.103.17, src/subject_name/mod.rs (check_name_constraints)",
        "OpenSSL 3.0, X509_V_ERR_PERMITTED_VIOLATION (47), X509_V_ERR_EXCLUDED_VIOLATION (48)",
    ],
    lab: Lab::Scenario("name-constraints-violated"),
    reports: 2,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
