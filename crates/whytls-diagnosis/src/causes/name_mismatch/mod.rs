mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Where};
use crate::condition::Condition::{All, Any, Is, Not, Unless};
use crate::condition::Pattern;
use crate::condition::said;
use crate::evidence::Certificate;
use crate::evidence::Said;

pub(super) static CAUSE: Cause = Cause {
    name: "name-mismatch",
    title: "The certificate is for other names than the one dialled",
    at: Where::Certificate,
    group: Group::Certificate,
    condition: Any(&[
        Is(Pattern::Certificate(Certificate::NameMismatch)),
        All(&[
            Any(&[said(Said::NameMismatch)]),
            // What shows more than that no name matches.
            // What shows more than that no name matches.
            Unless(&said(Said::NoNames)),
            Unless(&said(Said::WildcardTooDeep)),
            Unless(&said(Said::WildcardUnsupported)),
            Unless(&said(Said::AddressAsName)),
            Unless(&said(Said::WildcardTooDeep)),
            Unless(&said(Said::WildcardUnsupported)),
            Unless(&said(Said::AddressAsName)),
            // Whoever looked at the certificate itself and found the name in it knows better.
            Unless(&Not(&Is(Pattern::Certificate(Certificate::NameMismatch)))),
        ]),
    ]),
    signs: &[],
    rivals: &[
        "no-subject-alt-name",
        "wildcard-too-deep",
        "unsupported-wildcard-san",
        "ip-address-as-dns-name",
        "hostname-with-underscore",
    ],
    summaries: &[
        "{host} was dialled, and the certificate is for {names}.",
        "The certificate is for {names}, and another name was dialled.",
        "The certificate is not for {host}, the name dialled.",
        "The name dialled is not among the names of the certificate.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Code,
            "Dial a name that the certificate has, if one of them is this very server.",
        )
        .commands(&[
            "openssl s_client -connect {target} -servername {host} </dev/null 2>/dev/null | openssl x509 -noout -ext subjectAltName",
        ])
        .when(Is(Pattern::Certificate(Certificate::NameMismatch))),
        Remedy::lasting(
            RemedyKind::Certificate,
            "Get a certificate that has the dialled name as subjectAltName (an address needs IP:, a name DNS:).",
        )
        .commands(&[
            "openssl req -new -key server.key -subj \"/CN={host}\" -addext \"subjectAltName={san}\" -out server.csr",
            "openssl req -new -key server.key -subj \"/CN=server.example\" -addext \"subjectAltName=DNS:server.example\" -out server.csr",
        ]),
        Remedy::lasting(
            RemedyKind::Server,
            "If the server has the right certificate and answers with another one, name the host in its configuration: the certificate is chosen by SNI.",
        )
        .commands(&["server_name {host};  # nginx, in the server block with the right ssl_certificate"]),
        Remedy::stop_gap(
            RemedyKind::Code,
            "Keep the certificate's name in the URL and let the client connect to the address at hand.",
        )
        .commands(&[
            "let client = reqwest::Client::builder().resolve(\"name-in-the-certificate.example\", std::net::SocketAddr::from(([192, 0, 2, 1], 443))).build()?;",
        ]),
    ],
    not_remedies: &[],
    references: &[
        "RFC 9525 section 6 (verifying service identity)",
        "RFC 5280 section 4.2.1.6 (subjectAltName)",
        "OpenSSL 3.0, X509_V_ERR_HOSTNAME_MISMATCH (62), X509_V_ERR_IP_ADDRESS_MISMATCH (64)",
    ],
    lab: Lab::Scenario("name-mismatch"),
    reports: 5,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
