mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::Condition::{All, Any, Is, Not, Unless};
use crate::condition::{Pattern, said};
use crate::evidence::{Alert, Certificate, Said};

pub(super) static CAUSE: Cause = Cause {
    name: "must-staple-without-staple",
    title: "The certificate demands a stapled OCSP answer, and the server sends none",
    at: Where::Server,
    group: Group::Certificate,
    condition: Any(&[
        Is(Pattern::Certificate(Certificate::StapleMissing)),
        said(Said::StapleMissing),
        All(&[
            Any(&[said(Said::StapleInvalid), said(Said::Received(Alert::BadCertificateStatusResponse))]),
            Not(&Not(&Is(Pattern::Certificate(Certificate::DemandsStaple)))),
        ]),
    ]),
    // No client written in Rust minds.
    signs: &[
        Sign::new(
            All(&[Is(Pattern::Certificate(Certificate::StapleMissing)), Unless(&said(Said::StapleMissing))]),
            -20,
        ),
    ],
    rivals: &[],
    summaries: &[
        "The certificate of {target} says that the server always staples an OCSP answer (TLS feature status_request, “must staple”), and the handshake held none.",
        "The certificate says that the server always staples an OCSP answer (TLS feature status_request, “must staple”), and the handshake held none, or the client demands one by itself.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Certificate,
            "Get the certificate without must-staple. Let's Encrypt and others have given up OCSP, so there is no answer to staple any more.",
        )
        .commands(&[
            "certbot certonly --force-renewal -d {host}",
            "certbot certonly --force-renewal -d server.example",
        ]),
        Remedy::lasting(
            RemedyKind::Server,
            "Where the CA has OCSP: switch stapling on, give nginx a resolver and the issuer's certificate, and let it fetch the answer before the first client comes.",
        )
        .commands(&[
            "ssl_stapling on; ssl_stapling_verify on; ssl_trusted_certificate /etc/ssl/chain.pem; resolver 127.0.0.53;  # nginx",
        ]),
        Remedy::lasting(
            RemedyKind::Code,
            "If the client asked for it (curl --cert-status, gnutls-cli --ocsp), leave that out: few servers staple today.",
        ),
    ],
    not_remedies: &[],
    references: &[
        "RFC 7633 (TLS feature extension)",
        "RFC 6066 section 8 (certificate status request)",
        "https://letsencrypt.org/2024/12/05/ending-ocsp/",
    ],
    lab: Lab::Scenario("must-staple-without-staple"),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
