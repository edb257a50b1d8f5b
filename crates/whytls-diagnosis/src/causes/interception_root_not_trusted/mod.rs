mod zh;

use crate::cause::{Cause, Group, Lab, NotRemedy, Remedy, RemedyKind, Sign, Where};
use crate::condition::Condition::{All, Any, Is};
use crate::condition::{Pattern, known, said, setting};
use crate::evidence::{Environment, Said, Setting, Trust};
use crate::symptoms::{BACKEND, OWN_ROOTS, PRIVATE_HOST, PUBLIC_HOST, SILENT, UNTRUSTED};

pub(super) static CAUSE: Cause = Cause {
    name: "interception-root-not-trusted",
    title: "Something on the way re-signs the site's traffic, and the root of its certificates is not in the store that this client reads",
    at: Where::Client,
    group: Group::Trust,
    condition: Any(&[
        All(&[UNTRUSTED, setting(Setting::Interceptor)]),
        said(Said::IssuedByInterceptor),
        known!(Is(Pattern::Trust(Trust::IssuerIsInterceptor))),
        All(&[
            said(Said::IssuerIsInterceptor),
            Any(&[
                UNTRUSTED,
                Is(Pattern::Trust(Trust::IssuerUnknown)),
                Is(Pattern::Trust(Trust::RootSentUntrusted)),
            ]),
        ]),
        All(&[
            UNTRUSTED,
            Any(&[Is(Pattern::Trust(Trust::IssuerUnknown)), Is(Pattern::Trust(Trust::RootSentUntrusted))]),
            Is(Pattern::Environment(Environment::ProxySet)),
        ]),
    ]),
    signs: &[
        // A public site has a certificate of a public CA: that this client does not know its issuer, others have brought about.
        Sign::new(PUBLIC_HOST, 6),
        Sign::new(PRIVATE_HOST, -8),
        Sign::new(BACKEND, -6),
        // Inspecting products let no QUIC through.
        Sign::new(setting(Setting::Quic), -8),
        Sign::new(setting(Setting::Kubernetes), -4),
        Sign::new(Any(&[setting(Setting::Smtp), setting(Setting::MailBox)]), -4),
        Sign::new(setting(Setting::ServerSide), -6),
        Sign::new(All(&[Any(&[setting(Setting::Cargo), setting(Setting::Git), OWN_ROOTS]), PUBLIC_HOST]), 4),
        Sign::new(setting(Setting::Proxy), 4),
        Sign::new(Is(Pattern::Environment(Environment::ProxySet)), 5),
        // Such products send their root along, and clients that read the system's store know it mostly.
        Sign::new(said(Said::SelfSignedInChain), 1),
        Sign::new(Any(&[said(Said::IssuerNotLocal), SILENT]), -3),
        Sign::new(said(Said::LeafSignatureUnverifiable), -6),
    ],
    rivals: &["private-ca-not-trusted"],
    summaries: &[
        "{target} presents a certificate issued by {issuer}: something on the way re-signs the traffic, and this client's store does not hold that root.",
        "The connection to {host} ends at a device or program on the way that signs certificates of its own, and the root of these is not in the store that this client reads.",
        "A proxy, firewall or antivirus on the way signs certificates of its own, and their root is not in the store that this client reads.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Feature,
            "Let the client read the operating system's store, where the company's root is installed: in reqwest 0.12 by the feature rustls-tls-native-roots; reqwest 0.13 does it by default.",
        )
        .commands(&["cargo add reqwest@0.12 --no-default-features --features rustls-tls-native-roots"]),
        Remedy::lasting(
            RemedyKind::Code,
            "With ureq 3, take the platform's verifier (feature platform-verifier) in place of the bundled roots.",
        )
        .code(
            "let agent = ureq::Agent::config_builder().tls_config(ureq::tls::TlsConfig::builder().root_certs(ureq::tls::RootCerts::PlatformVerifier).build()).build().new_agent();",
        ),
        Remedy::lasting(
            RemedyKind::Trust,
            "Or give the inspecting product's root to the client beside the public roots. Take the file from the people who run the product.",
        )
        .code(
            "let pem = std::fs::read(\"inspection-root.pem\")?;\n\
             let client = reqwest::Client::builder().add_root_certificate(reqwest::Certificate::from_pem(&pem)?).build()?;",
        ),
        Remedy::lasting(
            RemedyKind::Network,
            "Ask those who run the inspecting product to leave this host out of inspection.",
        ),
        Remedy::stop_gap(
            RemedyKind::Environment,
            "For a client that reads the system's roots, join the system's bundle and the inspecting root, and point SSL_CERT_FILE at the result (the variable replaces the store, so both must be in the file). Clients with bundled roots ignore it.",
        )
        .commands(&[
            "cat /etc/ssl/certs/ca-certificates.crt inspection-root.pem > bundle.pem && SSL_CERT_FILE=$PWD/bundle.pem ./program",
        ]),
    ],
    not_remedies: &[
        NotRemedy {
            summary: "Setting SSL_CERT_FILE does nothing for a client whose roots are compiled in (webpki-roots): it never reads the variable.",
            witness: None,
        },
    ],
    references: &[
        "RFC 5280 section 6.1.1 (trust anchor information)",
        "RFC 8446 section 9.3 (protocol invariants: middleboxes that terminate TLS)",
        "https://github.com/denoland/deno/issues/11482",
        "reqwest 0.12.28, src/async_impl/client.rs (tls_built_in_certs_webpki, tls_built_in_certs_native)",
    ],
    lab: Lab::Scenario("interception-root-not-trusted"),
    reports: 10,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
