mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::Condition::{self, All, Any, Is, Not, Unless};
use crate::condition::{Pattern, package, said, setting};
use crate::evidence::{Certificate, Said, Setting};

/// webpki to 0.21 says BadDER of it. What is not known counts as no.
const OLD: Condition =
    Not(&Unless(&Any(&[setting(Setting::OldWebpki), package("webpki", &[("0.17.0", "0.22.0")])])));

pub(super) static CAUSE: Cause = Cause {
    name: "unknown-critical-extension",
    title: "A certificate has a critical extension that the verifier does not know",
    at: Where::Certificate,
    group: Group::Certificate,
    condition: Any(&[
        Is(Pattern::Certificate(Certificate::CriticalExtensionUnknown)),
        said(Said::CriticalExtensionUnknown),
        All(&[said(Said::BadEncoding), OLD, Is(Pattern::Certificate(Certificate::CriticalExtensionUnknown))]),
    ]),
    signs: &[Sign::new(said(Said::BadEncoding), 3)],
    rivals: &[],
    summaries: &[
        "The certificate {subject} has the extension {extension} marked critical; a verifier that does not know it has to refuse the certificate.",
        "A certificate has an extension marked critical that this verifier does not know, so it has to refuse the certificate.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Certificate,
            "Issue the certificate again without that extension, or with it not critical.",
        )
        .commands(&[
            "printf 'basicConstraints=critical,CA:FALSE\\nsubjectAltName={san}\\n' > server.ext && openssl req -new -key server.key -subj \"/CN={host}\" | openssl x509 -req -CA ca.pem -CAkey ca.key -CAcreateserial -days 365 -extfile server.ext -out server.pem",
            "printf 'basicConstraints=critical,CA:FALSE\\nsubjectAltName=DNS:server.example\\n' > server.ext && openssl req -new -key server.key -subj \"/CN=server.example\" | openssl x509 -req -CA ca.pem -CAkey ca.key -CAcreateserial -days 365 -extfile server.ext -out server.pem",
        ]),
        Remedy::lasting(
            RemedyKind::Code,
            "If the program itself makes the certificate and needs the extension (as libp2p does): mark it not critical and demand it in a verifier of its own, after the regular checks.",
        ),
        Remedy::lasting(
            RemedyKind::Update,
            "libp2p-tls: update to 0.4.1, which no longer marks its extension critical.",
        )
        .commands(&["cargo update -p libp2p-tls --precise 0.4.1"]),
    ],
    not_remedies: &[],
    references: &[
        "RFC 5280 section 4.2 (a critical extension that is not recognised must be refused)",
        "https://github.com/libp2p/rust-libp2p/issues/5487",
        "rustls-webpki 0.103.17, src/x509.rs (Extension::unsupported)",
        "OpenSSL 3.0, X509_V_ERR_UNHANDLED_CRITICAL_EXTENSION (34)",
    ],
    lab: Lab::Scenario("unknown-critical-extension"),
    reports: 1,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
