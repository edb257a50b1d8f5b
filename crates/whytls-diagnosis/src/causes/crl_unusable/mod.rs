mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Where};
use crate::condition::Condition::Any;
use crate::condition::said;
use crate::evidence::Said;

pub(super) static CAUSE: Cause = Cause {
    name: "crl-unusable",
    title: "A revocation list that the program was given cannot be used: unreadable, run out, wrongly signed, or not about this certificate",
    at: Where::Client,
    group: Group::Trust,
    condition: Any(&[said(Said::CrlUnusable), said(Said::CrlExpired), said(Said::CrlSettingsRefused)]),
    signs: &[],
    rivals: &["crl-pem-not-parsed"],
    summaries: &[
        "The revocation list that the program was given does not do for {target}: it cannot be parsed, has run out (nextUpdate), is signed by the wrong key, or covers another CA. The certificate itself was not found revoked.",
        "The revocation list that the program was given does not do: it cannot be parsed, has run out (nextUpdate), is signed by the wrong key, or covers another CA. The certificate itself was not found revoked.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Environment,
            "Fetch the present list of each CA in the chain, and do so before each one's nextUpdate.",
        )
        .commands(&[
            "curl -sSo ca.crl http://crl.example/ca.crl && openssl crl -in ca.crl -inform DER -noout -issuer -lastupdate -nextupdate",
        ]),
        Remedy::lasting(
            RemedyKind::Update,
            "Update rustls-webpki: 0.101.0 reads large lists, 0.101.2 finds serial numbers as they are written, and 0.103.10 takes a distribution point with several addresses.",
        ),
        Remedy::lasting(
            RemedyKind::Code,
            "Give rustls a list for every CA that it shall ask about, in DER or read from PEM; or let it ask about the leaf alone and take an unknown status for good.",
        )
        .code(
            "use rustls::pki_types::{CertificateRevocationListDer, pem::PemObject};\nlet crls = CertificateRevocationListDer::pem_file_iter(\"crls.pem\")?.collect::<Result<Vec<_>, _>>()?;\nlet roots = rustls::RootCertStore::from_iter(webpki_roots::TLS_SERVER_ROOTS.iter().cloned());\nlet verifier = rustls::client::WebPkiServerVerifier::builder(std::sync::Arc::new(roots))\n    .with_crls(crls)\n    .only_check_end_entity_revocation()\n    .allow_unknown_revocation_status()\n    .build()?;",
        ),
        Remedy::lasting(
            RemedyKind::Certificate,
            "If the CA is yours: sign its list with the CA's own key, whose keyUsage must have cRLSign; issue it as version 2, complete (no delta, no indirect list), and before the old one runs out.",
        )
        .commands(&["openssl ca -gencrl -config ca.cnf -crldays 7 -out ca.crl.pem"]),
    ],
    not_remedies: &[],
    references: &[
        "RFC 5280 section 5 (CRL profile)",
        "rustls-webpki 0.103.17, src/crl/",
        "rustls 0.23.46, src/webpki/server_verifier.rs (ServerCertVerifierBuilder::with_crls)",
        "OpenSSL 3.0, X509_V_ERR_UNABLE_TO_GET_CRL (3), X509_V_ERR_CRL_HAS_EXPIRED (12)",
        "rustls-webpki 0.101.0, 0.101.2 and 0.103.10 (commits on CRLs)",
    ],
    lab: Lab::None("the list is the client's own file; the server has no part in it"),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
