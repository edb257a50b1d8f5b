mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::Condition::{All, Any, Is, Unless};
use crate::condition::{Pattern, known, package, said, setting};
use crate::evidence::{Said, Setting, Trust};
use crate::symptoms::{ASKS_OPENSSL, BACKEND, PRIVATE_HOST, PUBLIC_HOST};

pub(super) static CAUSE: Cause = Cause {
    name: "ca-rekeyed-under-same-name",
    title: "The CA has a new key under its old name, and the client holds its old certificate",
    at: Where::Client,
    group: Group::Trust,
    condition: Any(&[
        said(Said::KeyIdentifierMismatch),
        known!(Is(Pattern::Trust(Trust::IssuerNameGivenWithOtherKey))),
        Is(Pattern::Trust(Trust::IssuerNameSentWithOtherKey)),
        All(&[
            said(Said::BadSignature),
            Any(&[
                Is(Pattern::Trust(Trust::IssuerNameGivenWithOtherKey)),
                Is(Pattern::Trust(Trust::IssuerNameSentWithOtherKey)),
            ]),
        ]),
        All(&[known!(Is(Pattern::Trust(Trust::KeyIdentifierOfOther))), ASKS_OPENSSL]),
        // To rustls 0.21.2, webpki said UnknownIssuer of it.
        All(&[
            said(Said::UnknownIssuer),
            Is(Pattern::Trust(Trust::IssuerNameGivenWithOtherKey)),
            package("rustls", &[("0.1.0", "0.21.3")]),
        ]),
    ]),
    signs: &[
        Sign::new(setting(Setting::Java), 8),
        Sign::new(said(Said::BadSignature), 6),
        Sign::new(
            All(&[
                said(Said::BadSignature),
                Any(&[
                    PRIVATE_HOST,
                    setting(Setting::PrivateRootGiven),
                    setting(Setting::Kubernetes),
                    BACKEND,
                ]),
            ]),
            4,
        ),
        Sign::new(All(&[said(Said::UnknownIssuer), Unless(&setting(Setting::PrivateRootGiven))]), -6),
        Sign::new(PUBLIC_HOST, -4),
    ],
    rivals: &[],
    summaries: &[
        "{misnamed} signed {signed}, whose authorityKeyIdentifier names another issuer: OpenSSL finds no path, and rustls looks at the signature alone.",
        "{target} sends a certificate of {namesake} whose key did not sign {signed}: the CA has another key now, or the server sends a certificate of its namesake.",
        "{issuer} signs with another key than the certificate of that name that the client holds: the CA was made anew, and the client's file is the old one.",
        "The client holds a CA certificate of the right name and with the wrong key: the CA was made anew under its old name, so the signature does not verify.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Trust,
            "Give the CA's present certificate to the client, in place of the old file.",
        )
        .code(
            "let present = reqwest::Certificate::from_pem(&std::fs::read(\"ca-present.pem\")?)?;\n\
             let client = reqwest::Client::builder().add_root_certificate(present).build()?;",
        ),
        Remedy::lasting(RemedyKind::Trust, "In a cluster, fetch the CA anew from where it is kept.")
            .commands(&["kubectl get configmap kube-root-ca.crt -o jsonpath='{.data.ca\\.crt}' > ca.pem"]),
        Remedy::lasting(
            RemedyKind::Certificate,
            "When a CA gets a new key, give it a new name as well (a year or a number), so that both can be trusted side by side.",
        ),
    ],
    not_remedies: &[],
    references: &[
        "RFC 5280 section 4.2.1.1 (authority key identifier)",
        "rustls-webpki 0.101.7, src/verify_cert.rs",
        "OpenSSL, X509_V_ERR_CERT_SIGNATURE_FAILURE (7)",
    ],
    lab: Lab::Scenario("ca-rekeyed-under-same-name"),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
