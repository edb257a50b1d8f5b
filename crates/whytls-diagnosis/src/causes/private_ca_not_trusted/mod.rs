mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::Condition::{self, All, Any, Is, Not, Unless};
use crate::condition::{Pattern, known, said, setting};
use crate::evidence::{Certificate, Said, Setting, Trust};
use crate::symptoms::{ASKS_OPENSSL, BACKEND, PRIVATE_HOST, PUBLIC_HOST, REFUSED_IN_SILENCE, UNTRUSTED};

const UNANCHORED: Condition = All(&[
    ROOT_UNKNOWN,
    Not(&Is(Pattern::Trust(Trust::IntermediateLeftOut))),
    Not(&Is(Pattern::Certificate(Certificate::SelfSigned))),
    Unless(&INTERCEPTOR),
]);
const INTERCEPTOR: Condition =
    Any(&[setting(Setting::Interceptor), said(Said::IssuedByInterceptor), said(Said::IssuerIsInterceptor)]);
const ROOT_UNKNOWN: Condition =
    Any(&[Is(Pattern::Trust(Trust::IssuerUnknown)), Is(Pattern::Trust(Trust::RootSentUntrusted))]);

pub(super) static CAUSE: Cause = Cause {
    name: "private-ca-not-trusted",
    title: "A private CA signed the server's certificate, and the client was not given its root",
    at: Where::Client,
    group: Group::Trust,
    condition: Any(&[
        UNANCHORED,
        // Whose root it is, the host tells: of a public one, it is an inspecting product's, or the store is empty.
        All(&[said(Said::SelfSignedInChain), Any(&[PRIVATE_HOST, BACKEND]), Unless(&INTERCEPTOR)]),
        All(&[
            Any(&[UNTRUSTED, said(Said::OutermostOnly), REFUSED_IN_SILENCE]),
            ROOT_UNKNOWN,
            Not(&Is(Pattern::Trust(Trust::IntermediateLeftOut))),
            Not(&Is(Pattern::Certificate(Certificate::SelfSigned))),
        ]),
        All(&[known!(Is(Pattern::Trust(Trust::RootUnknownToOpenSsl))), ASKS_OPENSSL]),
    ]),
    signs: &[
        // Of a chain that was looked at, the host says nothing more.
        Sign::new(All(&[Unless(&PUBLIC_HOST), Unless(&ROOT_UNKNOWN)]), 4),
        Sign::new(PUBLIC_HOST, -2),
        Sign::new(PRIVATE_HOST, 4),
        Sign::new(BACKEND, 3),
        Sign::new(setting(Setting::Kubernetes), 3),
        Sign::new(INTERCEPTOR, -10),
        // Cargo's index has a public certificate.
        Sign::new(All(&[setting(Setting::Cargo), PUBLIC_HOST]), -4),
        Sign::new(Any(&[setting(Setting::OpenSslStatic), setting(Setting::LibreSsl)]), -2),
        Sign::new(setting(Setting::ServerSide), -4),
        Sign::new(said(Said::OutermostOnly), -6),
    ],
    rivals: &["self-signed-certificate", "missing-intermediate", "interception-root-not-trusted"],
    summaries: &[
        "OpenSSL gets from the certificate of {target} to {wanted_root}, and that is not among the client's roots; rustls finds another way.",
        "{target} presents a certificate issued by {issuer}, and that CA is not among the client's roots.",
        "The server's certificate was issued by {issuer}, and that CA is not among the client's roots.",
        "The server's certificate leads to a CA that is not among the client's roots.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Trust,
            "Give the root of that CA to the client. Take the file from whoever runs the CA, not from the connection.",
        )
        .code(
            "let client = reqwest::Client::builder().add_root_certificate(reqwest::Certificate::from_pem(&std::fs::read(\"ca.pem\")?)?).build()?;",
        ),
        Remedy::lasting(
            RemedyKind::Environment,
            "Install the root in the machine's store (Debian, Ubuntu). Clients with native roots, native-tls or the platform verifier read it; clients with webpki-roots do not.",
        )
        .commands(&[
            "sudo cp ca.pem /usr/local/share/ca-certificates/private-ca.crt && sudo update-ca-certificates",
        ]),
        Remedy::lasting(
            RemedyKind::Feature,
            "Let reqwest 0.12 read the machine's store instead of the roots that are compiled in.",
        )
        .commands(&["cargo add reqwest@0.12 --no-default-features --features rustls-tls-native-roots"]),
        Remedy::lasting(
            RemedyKind::Certificate,
            "If strangers shall connect too, get the server's certificate from a public CA.",
        )
        .commands(&["certbot certonly --nginx -d {host}"])
        .when(UNANCHORED),
    ],
    not_remedies: &[],
    references: &[
        "RFC 5280 section 6.1.1 (trust anchor information)",
        "RFC 8446 section 4.4.2.2 (server certificate selection)",
        "OpenSSL 3.0, X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN (19), X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY (20)",
    ],
    lab: Lab::Scenario("private-ca-not-trusted"),
    reports: 8,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
