mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::Condition::{All, Any, Is, Unless};
use crate::condition::{Pattern, said, setting};
use crate::evidence::{Environment, Said, Setting};
use crate::symptoms::OWN_ROOTS;

pub(super) static CAUSE: Cause = Cause {
    name: "trusted-certificate-pem-skipped",
    title: "The CA file holds blocks of type TRUSTED CERTIFICATE, which Rust's PEM readers skip",
    at: Where::Client,
    group: Group::Trust,
    condition: Any(&[
        said(Said::TrustedCertificatePem),
        All(&[
            Any(&[
                said(Said::UnknownIssuer),
                said(Said::NoSystemRoots),
                said(Said::NoRootsConfigured),
                said(Said::PemUnreadable),
            ]),
            Is(Pattern::Environment(Environment::RootFileReadInPart)),
        ]),
    ]),
    signs: &[
        Sign::new(said(Said::TrustedCertificatePem), 4),
        Sign::new(setting(Setting::PrivateRootGiven), 2),
        Sign::new(Unless(&Any(&[said(Said::TrustedCertificatePem), setting(Setting::PrivateRootGiven)])), -8),
        Sign::new(Any(&[OWN_ROOTS, setting(Setting::Go)]), -10),
    ],
    rivals: &[],
    summaries: &[
        "The file of roots is in OpenSSL's own form (BEGIN TRUSTED CERTIFICATE); rustls-pemfile, rustls-pki-types and rustls-native-certs read only BEGIN CERTIFICATE and pass over such blocks without an error.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(RemedyKind::Trust, "Convert the certificate to the common form.")
            .commands(&["openssl x509 -in trusted.pem -out ca.pem"]),
        Remedy::lasting(
            RemedyKind::Environment,
            "On Fedora and RHEL, take the bundle in the common form, tls-ca-bundle.pem, in place of ca-bundle.trust.crt.",
        )
        .commands(&["SSL_CERT_FILE=/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem ./program"]),
    ],
    not_remedies: &[],
    references: &[
        "OpenSSL, openssl-x509(1), -trustout",
        "RFC 7468 section 5.1 (the label is CERTIFICATE)",
        "https://github.com/rustls/rustls/issues/2079",
    ],
    lab: Lab::None("It is about the file of roots that the client is given."),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
