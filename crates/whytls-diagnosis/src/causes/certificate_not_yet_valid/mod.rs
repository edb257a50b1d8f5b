mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::Condition::{All, Any, Is, Not, Unless};
use crate::condition::{Pattern, said, setting};
use crate::evidence::{Certificate, Said, Setting};

pub(super) static CAUSE: Cause = Cause {
    name: "certificate-not-yet-valid",
    title: "The server's certificate is not valid yet",
    at: Where::Certificate,
    group: Group::Certificate,
    condition: Any(&[
        All(&[
            Any(&[
                Is(Pattern::Certificate(Certificate::NotYetValid)),
                Is(Pattern::Certificate(Certificate::IntermediateNotYetValid)),
            ]),
            Not(&Is(Pattern::Certificate(Certificate::ValidByServersClock))),
        ]),
        All(&[
            Any(&[
                said(Said::NotYetValid),
                All(&[said(Said::ExpiredOrNotYetValid), Unless(&said(Said::Expired))]),
            ]),
            // By a clock that cannot be right nothing is early.
            Unless(&setting(Setting::LogTimeImplausible)),
            // Whoever looked at the certificate itself and found it valid knows better.
            Unless(&Not(&Any(&[
                Is(Pattern::Certificate(Certificate::NotYetValid)),
                Is(Pattern::Certificate(Certificate::IntermediateNotYetValid)),
            ]))),
        ]),
    ]),
    signs: &[Sign::new(said(Said::ExpiredOrNotYetValid), -5), Sign::new(setting(Setting::BeginsFarAhead), -5)],
    rivals: &["clock-wrong"],
    summaries: &[
        "On the way from the certificate of {target} to its root, the CA {intermediate} becomes valid in {ahead} ({not_before}).",
        "The certificate of {target} becomes valid in {ahead} ({not_before}).",
        "The server's certificate becomes valid in {ahead} ({not_before}).",
        "The server's certificate becomes valid in {ahead}.",
        "The server's certificate becomes valid on {not_before}.",
        "The server's certificate is not valid yet, or the client's clock is behind.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Certificate,
            "Set the clock of the machine that issues certificates, then issue this one again.",
        )
        .commands(&[
            "date -u && printf 'basicConstraints=critical,CA:FALSE\\nsubjectAltName={san}\\n' > server.ext && openssl req -new -key server.key -subj \"/CN={host}\" | openssl x509 -req -CA ca.pem -CAkey ca.key -CAcreateserial -days 365 -extfile server.ext -out server.pem",
            "date -u && printf 'basicConstraints=critical,CA:FALSE\\nsubjectAltName=DNS:server.example\\n' > server.ext && openssl req -new -key server.key -subj \"/CN=server.example\" | openssl x509 -req -CA ca.pem -CAkey ca.key -CAcreateserial -days 365 -extfile server.ext -out server.pem",
        ]),
        Remedy::stop_gap(
            RemedyKind::Server,
            "Put the previous certificate back until the new one is valid.",
        ),
    ],
    not_remedies: &[],
    references: &[
        "RFC 5280 section 4.1.2.5.2 (notBefore and notAfter as GeneralizedTime)",
        "OpenSSL 3.0, X509_V_ERR_CERT_NOT_YET_VALID (9)",
        "rustls 0.23.46, CertificateError::NotValidYetContext",
    ],
    lab: Lab::Scenario("certificate-not-yet-valid"),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
