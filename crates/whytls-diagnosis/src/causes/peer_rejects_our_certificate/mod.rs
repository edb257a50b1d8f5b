mod zh;

use crate::cause::{Cause, Group, Lab, NotRemedy, Remedy, RemedyKind, Sign, Where};
use crate::condition::Condition::{self, All, Any, Is, Not, Unless};
use crate::condition::{Pattern, package, said, setting};
use crate::evidence::{Alert, Said, Server, Setting};
use crate::symptoms::UNKNOWN_ISSUER;

const REFUSED: Condition = Any(&[
    said(Said::Received(Alert::UnknownCa)),
    said(Said::Received(Alert::BadCertificate)),
    said(Said::Received(Alert::CertificateUnknown)),
    said(Said::Received(Alert::UnsupportedCertificate)),
    said(Said::Received(Alert::CertificateExpired)),
    said(Said::Received(Alert::CertificateRevoked)),
]);

/// No sign of a client, and no verdict of this side's own: nobody knows who prints it.
const SIDE_UNTOLD: Condition = All(&[
    Unless(&Any(&[
        setting(Setting::ClientSide),
        setting(Setting::ClientIdentity),
        setting(Setting::ServerSide),
        setting(Setting::Reqwest),
        setting(Setting::Ureq),
        setting(Setting::Libcurl),
        setting(Setting::Cargo),
        setting(Setting::Git),
        setting(Setting::Apple),
    ])),
    Unless(&Any(&[
        UNKNOWN_ISSUER,
        said(Said::Expired),
        said(Said::NotYetValid),
        said(Said::NameMismatch),
        said(Said::NoNames),
        said(Said::PurposeInvalid),
        said(Said::BadSignature),
    ])),
]);

pub(super) static CAUSE: Cause = Cause {
    name: "peer-rejects-our-certificate",
    title: "Seen from the server: the client does not trust the server's certificate, and says so with an alert",
    at: Where::Client,
    group: Group::Trust,
    condition: Any(&[
        All(&[REFUSED, Not(&Unless(&setting(Setting::ServerSide)))]),
        // Where no client certificate was asked for, it can be about the server's alone.
        All(&[REFUSED, SIDE_UNTOLD, Not(&Is(Pattern::Server(Server::DemandsClientCertificate)))]),
        // In TLS 1.3 a client that knows no keys yet sends its alert in clear, and some servers try to decrypt it.
        All(&[
            said(Said::RecordNotDecrypted),
            Any(&[Not(&Unless(&setting(Setting::ServerSide))), SIDE_UNTOLD]),
            Not(&Not(&package("rustls", &[("0.20.0", "0.22.0")]))),
        ]),
    ]),
    signs: &[
        Sign::new(setting(Setting::ServerSide), 25),
        Sign::new(setting(Setting::ClientIdentity), -10),
        // What does not decrypt is mostly what it seems.
        Sign::new(said(Said::Decryption), -5),
    ],
    rivals: &["client-certificate-rejected", "client-certificate-expired"],
    summaries: &[
        "A client refused the server's certificate with the alert {alert}: it does not know the CA, or finds the name, the dates or the purpose wrong. The server has nothing more to say; the client's own error has the reason.",
        "A client refused the server's certificate: it does not know the CA, or finds the name, the dates or the purpose wrong. The server has nothing more to say; the client's own error has the reason.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Trust,
            "With a private CA: give its root to the client that connects (the server's log has its address).",
        )
        .commands(&["curl --cacert ca.pem https://server.example/"]),
        Remedy::lasting(
            RemedyKind::Certificate,
            "If strangers connect: get the server a certificate of a public CA, for the name that they dial.",
        )
        .commands(&["certbot certonly --nginx -d {host}", "certbot certonly --nginx -d server.example"]),
        Remedy::lasting(
            RemedyKind::Server,
            "Let the server send the whole chain: leaf first, then the intermediates. Many clients that refuse are in want of one.",
        )
        .commands(&["cat server.pem intermediate.pem > fullchain.pem"]),
        Remedy::lasting(
            RemedyKind::Environment,
            "If it is a scanner or a health check that does not verify against your CA, teach it the CA or leave the line out of the alarms: nobody is harmed.",
        ),
    ],
    not_remedies: &[
        NotRemedy {
            summary: "Nothing in the server's TLS settings makes a client trust it: switching client authentication off, or another version or suite, changes nothing.",
            witness: None,
        },
    ],
    references: &[
        "RFC 8446 section 6.2 (bad_certificate, unknown_ca, certificate_unknown)",
        "https://github.com/rustls/hyper-rustls/issues/45",
        "https://github.com/rustls/rustls/issues/1369",
        "rustls 0.23.46, src/verify.rs and src/error.rs (alerts for certificate errors)",
    ],
    lab: Lab::None(
        "the failing side is the client; each scenario of a certificate shows it in the server's log",
    ),
    reports: 4,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
