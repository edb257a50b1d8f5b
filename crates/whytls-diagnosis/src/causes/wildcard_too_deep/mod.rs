mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Where};
use crate::condition::Condition::{All, Any, Is, Unless};
use crate::condition::{Pattern, said, setting};
use crate::evidence::{Certificate, Said, Setting};

pub(super) static CAUSE: Cause = Cause {
    name: "wildcard-too-deep",
    title: "The name dialled has more labels than the certificate's wildcard covers",
    at: Where::Certificate,
    group: Group::Certificate,
    condition: Any(&[
        Is(Pattern::Certificate(Certificate::WildcardTooDeep)),
        said(Said::WildcardTooDeep),
        All(&[
            said(Said::NameMismatch),
            Unless(&setting(Setting::NamesTold)),
            Is(Pattern::Certificate(Certificate::WildcardTooDeep)),
        ]),
    ]),
    signs: &[],
    rivals: &[],
    summaries: &[
        "{host} was dialled and the certificate is for {names}: the star stands for exactly one label, and this name has more.",
        "The wildcard in the certificate stands for one label, and the name dialled has more labels before its domain.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Certificate,
            "Put the name itself, or a wildcard one level deeper, into the certificate.",
        )
        .commands(&[
            "printf 'basicConstraints=critical,CA:FALSE\\nsubjectAltName=DNS:{host}\\n' > server.ext && openssl req -new -key server.key -subj \"/CN={host}\" | openssl x509 -req -CA ca.pem -CAkey ca.key -CAcreateserial -days 365 -extfile server.ext -out server.pem",
            "printf 'basicConstraints=critical,CA:FALSE\\nsubjectAltName=DNS:*.b.example,DNS:*.example.com\\n' > server.ext && openssl req -new -key server.key -subj \"/CN=server.example\" | openssl x509 -req -CA ca.pem -CAkey ca.key -CAcreateserial -days 365 -extfile server.ext -out server.pem",
        ]),
        Remedy::lasting(
            RemedyKind::Certificate,
            "From a public CA: order the deeper name beside the wildcard (wildcards need the DNS challenge).",
        )
        .commands(&[
            "certbot certonly --manual --preferred-challenges dns -d {host}",
            "certbot certonly --manual --preferred-challenges dns -d '*.example.com' -d '*.b.example.com'",
        ]),
        Remedy::lasting(
            RemedyKind::Server,
            "Give the service a name with one label before the domain (a-b.example.com in place of a.b.example.com).",
        ),
    ],
    not_remedies: &[],
    references: &[
        "RFC 9525 section 6.3 (a wildcard stands for exactly one label, the leftmost)",
        "RFC 5280 section 4.2.1.6 (subjectAltName)",
        "rustls-webpki 0.103.17, src/subject_name/dns_name.rs (presented_id_matches_reference_id)",
    ],
    lab: Lab::None("needs a name of four labels that resolves; tests of whytls-observe show it"),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
