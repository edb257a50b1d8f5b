mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Where};
use crate::condition::Condition::{Any, Is};
use crate::condition::{Pattern, said};
use crate::evidence::{Certificate, Said};

pub(super) static CAUSE: Cause = Cause {
    name: "eku-mismatch",
    title: "The certificate's extended key usage does not allow what it is used for",
    at: Where::Certificate,
    group: Group::Certificate,
    condition: Any(&[Is(Pattern::Certificate(Certificate::NotForServers)), said(Said::PurposeInvalid)]),
    signs: &[],
    rivals: &["apple-certificate-policy", "eku-string-unterminated", "leaf-not-first"],
    summaries: &[
        "The certificate of {target} is for {purposes}, and {purpose} is demanded.",
        "The certificate is for {purposes}, and {purpose} is demanded.",
        "The certificate's extended key usage does not allow its use here: a server's needs serverAuth, a client's clientAuth.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Certificate,
            "Issue the certificate again with the purpose that its role needs: serverAuth for a server, clientAuth for a client, both for a node that is both.",
        )
        .commands(&[
            "printf 'basicConstraints=critical,CA:FALSE\\nextendedKeyUsage=serverAuth\\nsubjectAltName={san}\\n' > server.ext && openssl req -new -key server.key -subj \"/CN={host}\" | openssl x509 -req -CA ca.pem -CAkey ca.key -CAcreateserial -days 365 -extfile server.ext -out server.pem",
            "printf 'basicConstraints=critical,CA:FALSE\\nextendedKeyUsage=serverAuth\\nsubjectAltName=DNS:server.example\\n' > server.ext && openssl req -new -key server.key -subj \"/CN=server.example\" | openssl x509 -req -CA ca.pem -CAkey ca.key -CAcreateserial -days 365 -extfile server.ext -out server.pem",
        ]),
        Remedy::lasting(
            RemedyKind::Certificate,
            "From a public CA: certificates for servers no longer carry clientAuth (since 2026, by the rules of Chrome's root program); take client certificates from a private CA.",
        ),
        Remedy::lasting(
            RemedyKind::Certificate,
            "If an intermediate carries an extended key usage, it limits everything below it: issue it again with the purpose, or without the extension.",
        ),
    ],
    not_remedies: &[],
    references: &[
        "RFC 5280 section 4.2.1.12 (extended key usage)",
        "rustls 0.23.46, CertificateError::InvalidPurposeContext",
        "rustls-webpki 0.103.17, src/verify_cert.rs (check_eku)",
        "OpenSSL 3.0, X509_V_ERR_INVALID_PURPOSE (26)",
    ],
    lab: Lab::Scenario("eku-mismatch"),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
