mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::{
    Condition::{All, Any, Is, Not, Unless},
    Pattern, said, setting,
};
use crate::evidence::{Alert, Said, Server, Setting};

pub(super) static CAUSE: Cause = Cause {
    name: "client-certificate-expired",
    title: "The client's certificate has expired, and the server says so",
    at: Where::Client,
    group: Group::ClientAuthentication,
    condition: Any(&[
        Is(Pattern::Server(Server::RefusesExpiredClientCertificate)),
        All(&[said(Said::Received(Alert::CertificateExpired)), Unless(&setting(Setting::ServerSide))]),
        // What a server judges is a client's.
        All(&[
            Any(&[said(Said::Expired), said(Said::ExpiredOrNotYetValid)]),
            Not(&Unless(&setting(Setting::ServerSide))),
        ]),
    ]),
    signs: &[
        Sign::new(setting(Setting::ClientIdentity), 5),
        Sign::new(said(Said::ClientTurnedAway), 5),
        Sign::new(setting(Setting::ClientSide), -3),
    ],
    rivals: &["certificate-expired"],
    summaries: &[
        "{target} refused the client's certificate as expired (alert {alert}).",
        "The server refused the client's certificate as expired (alert certificate_expired), or its own clock is wrong.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Environment,
            "Look when the client's certificate ends, and have it renewed.",
        )
        .commands(&["openssl x509 -in client.pem -noout -enddate"]),
        Remedy::lasting(
            RemedyKind::Code,
            "Read certificate and key again after a renewal: a client that is built once keeps the old ones until the program restarts.",
        )
        .code(
            "let pem = std::fs::read(\"client-with-key.pem\")?;\n\
             let client = reqwest::Client::builder().use_rustls_tls().identity(reqwest::Identity::from_pem(&pem)?).build()?;",
        ),
        Remedy::lasting(RemedyKind::Server, "If the certificate is still valid, look at the server's clock.")
            .commands(&["date -u"]),
    ],
    not_remedies: &[],
    references: &["RFC 8446 section 6.2 (certificate_expired)", "RFC 5280 section 4.1.2.5 (validity)"],
    lab: Lab::None(
        "the server of client-certificate-required shows it to a client with an expired certificate: check --cert",
    ),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
