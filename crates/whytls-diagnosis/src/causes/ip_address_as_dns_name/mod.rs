mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::Condition::{All, Any, Is, Unless};
use crate::condition::{Pattern, said, setting};
use crate::evidence::{Certificate, Said, Setting};

pub(super) static CAUSE: Cause = Cause {
    name: "ip-address-as-dns-name",
    title: "The address dialled stands in the certificate as a name, not as an address",
    at: Where::Certificate,
    group: Group::Certificate,
    condition: Any(&[
        Is(Pattern::Certificate(Certificate::AddressAsName)),
        said(Said::AddressAsName),
        All(&[
            said(Said::NameMismatch),
            Unless(&setting(Setting::NameDialled)),
            Is(Pattern::Certificate(Certificate::AddressAsName)),
        ]),
    ]),
    signs: &[Sign::new(setting(Setting::AddressDialled), 5)],
    rivals: &[],
    summaries: &[
        "The address {host} was dialled; the certificate has it as a name (dNSName or Common Name), where no verifier looks for addresses.",
        "The address dialled stands in the certificate as a name; verifiers look for addresses among the iPAddress entries alone.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Certificate,
            "Issue the certificate again with the address as IP: in its subjectAltName.",
        )
        .commands(&[
            "printf 'basicConstraints=critical,CA:FALSE\\nsubjectAltName=IP:{host}\\n' > server.ext && openssl req -new -key server.key -subj \"/CN=server\" | openssl x509 -req -CA ca.pem -CAkey ca.key -CAcreateserial -days 365 -extfile server.ext -out server.pem",
            "printf 'basicConstraints=critical,CA:FALSE\\nsubjectAltName=IP:192.0.2.1,DNS:server.example\\n' > server.ext && openssl req -new -key server.key -subj \"/CN=server\" | openssl x509 -req -CA ca.pem -CAkey ca.key -CAcreateserial -days 365 -extfile server.ext -out server.pem",
        ]),
        Remedy::lasting(
            RemedyKind::Update,
            "With rustls-webpki 0.101.0 and newer such a name no longer spoils the valid ones beside it.",
        ),
        Remedy::lasting(RemedyKind::Code, "Dial a DNS name that the certificate has."),
        Remedy::stop_gap(
            RemedyKind::Code,
            "Keep a name of the certificate in the URL and tell the client the address for it.",
        )
        .code(
            "let client = reqwest::Client::builder()\n    .resolve(\"server.example\", std::net::SocketAddr::from(([192, 0, 2, 1], 443)))\n    .build()?;\nlet _ = client.get(\"https://server.example/\").send().await?;",
        ),
    ],
    not_remedies: &[],
    references: &[
        "RFC 5280 section 4.2.1.6 (iPAddress holds the octets of the address)",
        "RFC 9525 section 6 (an address is held against iPAddress alone)",
        "rustls-webpki 0.103.17, src/subject_name/ip_address.rs (verify_ip_address_names)",
        "rustls-webpki 0.101.0 (pull request 69)",
    ],
    lab: Lab::Scenario("ip-address-as-dns-name"),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
