mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Where};
use crate::condition::Condition::{All, Any, Unless};
use crate::condition::said;
use crate::evidence::{Alert, Said};

pub(super) static CAUSE: Cause = Cause {
    name: "certificate-revoked",
    title: "The certificate is revoked",
    at: Where::Certificate,
    group: Group::Certificate,
    condition: Any(&[
        All(&[said(Said::Revoked), Unless(&said(Said::RevocationUnknown))]),
        // The peer says it of the certificate of this side.
        said(Said::Received(Alert::CertificateRevoked)),
    ]),
    signs: &[],
    rivals: &["android-revocation-undetermined"],
    summaries: &[
        "The peer refused the certificate of this side with the alert {alert}: its CA has revoked it.",
        "The CA has revoked the certificate of {target}: a revocation list or an OCSP answer says so.",
        "The CA has revoked the certificate: a revocation list or an OCSP answer says so.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Certificate,
            "Get a new certificate with a new key, and put both in place. A revoked one does not come back.",
        )
        .commands(&[
            "certbot certonly --force-renewal --new-key -d {host}",
            "certbot certonly --force-renewal --new-key -d server.example",
        ]),
        Remedy::lasting(
            RemedyKind::Server,
            "Make sure that the server serves the new certificate on every address and node: often one of them kept the old file.",
        )
        .commands(&[
            "whytls check {target}",
            "openssl s_client -connect server.example:443 -servername server.example </dev/null 2>/dev/null | openssl x509 -noout -serial -dates",
        ]),
        Remedy::lasting(
            RemedyKind::Certificate,
            "Ask the CA why it revoked it: a leaked key has to be replaced wherever it is used.",
        ),
    ],
    not_remedies: &[],
    references: &[
        "RFC 5280 section 5.3.1 (reason code)",
        "RFC 6960 section 2.2 (OCSP response)",
        "RFC 8446 section 6.2 (certificate_revoked)",
    ],
    lab: Lab::None("rustls asks about revocation only with lists that the program gives it"),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
