mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::Condition::{All, Any, Is, Unless};
use crate::condition::{Pattern, known, said, setting};
use crate::evidence::{Certificate, Said, Setting, Trust};
use crate::symptoms::{OWN_ROOTS, PRIVATE_HOST, PUBLIC_HOST, UNKNOWN_ISSUER};

pub(super) static CAUSE: Cause = Cause {
    name: "leaf-as-trust-anchor",
    title: "A certificate that is no CA was given as root, and the verifier wants its issuer",
    at: Where::Client,
    group: Group::Trust,
    condition: Any(&[
        // Whoever saw the issuer's certificate knows better.
        All(&[said(Said::EndEntityAsCa), Unless(&Is(Pattern::Certificate(Certificate::IssuerIsNoCa)))]),
        said(Said::AnchorUnusable),
        known!(Is(Pattern::Trust(Trust::LeafGivenAsRoot))),
        All(&[UNKNOWN_ISSUER, Is(Pattern::Trust(Trust::LeafGivenAsRoot))]),
    ]),
    signs: &[
        Sign::new(setting(Setting::PrivateRootGiven), 8),
        Sign::new(setting(Setting::Kubernetes), 4),
        Sign::new(PRIVATE_HOST, 2),
        Sign::new(PUBLIC_HOST, -4),
        Sign::new(Any(&[OWN_ROOTS, setting(Setting::Go)]), -6),
        Sign::new(said(Said::LeafSignatureUnverifiable), -4),
    ],
    rivals: &["private-ca-not-trusted"],
    summaries: &[
        "The server's own certificate was given to the client as root; it was issued by {issuer}, and the verifier wants that CA.",
        "A certificate that is no CA stands where a CA is needed: the server's own certificate was given as root, or it is sent in the place of an issuer.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Trust,
            "Give the certificate of the CA that issued the server's certificate, not the server's certificate.",
        )
        .code(
            "let issuer = reqwest::Certificate::from_pem(&std::fs::read(\"issuing-ca.pem\")?)?;\n\
             let client = reqwest::Client::builder().add_root_certificate(issuer).build()?;",
        ),
        Remedy::lasting(
            RemedyKind::Trust,
            "In a kubeconfig, put the cluster's CA into certificate-authority-data.",
        )
        .commands(&["kubectl config set-cluster NAME --certificate-authority=ca.crt --embed-certs=true"]),
        Remedy::lasting(
            RemedyKind::Certificate,
            "If there is no CA, let the server have a self-signed certificate with CA:FALSE and a subjectAltName: rustls and OpenSSL both take that as its own root.",
        )
        .commands(&[
            "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout server.key -out server.pem -days 365 -subj \"/CN={host}\" -addext \"subjectAltName={san}\" -addext basicConstraints=critical,CA:FALSE",
            "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout server.key -out server.pem -days 365 -subj /CN=server.example -addext subjectAltName=DNS:server.example -addext basicConstraints=critical,CA:FALSE",
        ]),
    ],
    not_remedies: &[],
    references: &[
        "RFC 5280 section 6.1 (the trust anchor issues; it is no part of the path)",
        "OpenSSL, X509_V_FLAG_PARTIAL_CHAIN (verify_param)",
        "https://github.com/seanmonstar/reqwest/issues/826",
        "https://github.com/kube-rs/kube/issues/1767",
    ],
    lab: Lab::Scenario("leaf-as-trust-anchor"),
    reports: 2,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
