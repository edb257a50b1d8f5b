mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::Condition::{All, Any, Is, Not, Unless};
use crate::condition::{Pattern, said, setting};
use crate::evidence::{Certificate, Said, Setting};

pub(super) static CAUSE: Cause = Cause {
    name: "certificate-expired",
    title: "The server's certificate has expired",
    at: Where::Certificate,
    group: Group::Certificate,
    condition: Any(&[
        All(&[
            Is(Pattern::Certificate(Certificate::Expired)),
            Not(&Is(Pattern::Certificate(Certificate::ValidByServersClock))),
        ]),
        All(&[
            Any(&[
                said(Said::Expired),
                All(&[said(Said::ExpiredOrNotYetValid), Unless(&said(Said::NotYetValid))]),
            ]),
            // Whoever looked at the certificate itself and found it valid knows better.
            Unless(&Not(&Is(Pattern::Certificate(Certificate::Expired)))),
        ]),
    ]),
    signs: &[
        Sign::new(setting(Setting::LogTimeImplausible), -30),
        Sign::new(Any(&[said(Said::Expired), said(Said::ExpiredOrNotYetValid)]), 3),
    ],
    rivals: &["clock-wrong", "intermediate-expired"],
    summaries: &[
        "The certificate of {target} expired {ago} ago ({not_after}).",
        "The server's certificate expired {ago} ago ({not_after}).",
        "The server's certificate expired {ago} ago.",
        "The server's certificate expired on {not_after}.",
        "The server's certificate is outside its validity: most likely it has expired, else the client's clock is wrong.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Certificate,
            "Renew the certificate and let the server load it: many servers keep the old one until they are reloaded.",
        )
        .commands(&["sudo certbot renew && sudo systemctl reload nginx"]),
        Remedy::lasting(
            RemedyKind::Certificate,
            "With a private CA: sign a new certificate for the server's present key.",
        )
        .commands(&[
            "printf 'basicConstraints=critical,CA:FALSE\\nsubjectAltName={san}\\n' > server.ext && openssl req -new -key server.key -subj \"/CN={host}\" | openssl x509 -req -CA ca.pem -CAkey ca.key -CAcreateserial -days 365 -extfile server.ext -out server.pem",
            "printf 'basicConstraints=critical,CA:FALSE\\nsubjectAltName=DNS:server.example\\n' > server.ext && openssl req -new -key server.key -subj \"/CN=server.example\" | openssl x509 -req -CA ca.pem -CAkey ca.key -CAcreateserial -days 365 -extfile server.ext -out server.pem",
        ]),
        Remedy::lasting(
            RemedyKind::Server,
            "Renew by a timer, and be warned before the end: this fails when fewer than 14 days are left.",
        )
        .commands(&[
            "openssl s_client -connect {target} -servername {host} </dev/null 2>/dev/null | openssl x509 -noout -checkend 1209600",
            "openssl x509 -in server.pem -noout -checkend 1209600",
        ]),
    ],
    not_remedies: &[],
    references: &[
        "RFC 5280 section 4.1.2.5 (Validity)",
        "OpenSSL 3.0, X509_V_ERR_CERT_HAS_EXPIRED (10)",
        "rustls 0.23.46, CertificateError::ExpiredContext",
    ],
    lab: Lab::Scenario("certificate-expired"),
    reports: 4,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
