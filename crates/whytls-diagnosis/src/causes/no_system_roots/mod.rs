mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::Condition::{All, Any, Is, Unless};
use crate::condition::{Pattern, known, said, setting};
use crate::evidence::{Environment, Said, Setting, Trust};
use crate::symptoms::{BACKEND, PRIVATE_HOST, PUBLIC_HOST, SILENT, SYSTEM_VERIFIER};

pub(super) static CAUSE: Cause = Cause {
    name: "no-system-roots",
    title: "There is no bundle of CA certificates where the program runs",
    at: Where::Environment,
    group: Group::Trust,
    condition: Any(&[
        said(Said::NoSystemRoots),
        All(&[
            known!(Is(Pattern::Trust(Trust::BundledRootOnly))),
            known!(Is(Pattern::Environment(Environment::NoCaBundle))),
            Unless(&Is(Pattern::Environment(Environment::CertVariableSet))),
            Unless(&Is(Pattern::Environment(Environment::ReadsOtherBundle))),
        ]),
        All(&[
            Any(&[
                said(Said::IssuerNotLocal),
                said(Said::SelfSignedInChain),
                SILENT,
                // Roots that are compiled in need no bundle.
                All(&[
                    said(Said::UnknownIssuer),
                    Any(&[
                        setting(Setting::SystemRoots),
                        setting(Setting::PlatformVerifier),
                        setting(Setting::Go),
                    ]),
                ]),
            ]),
            Is(Pattern::Environment(Environment::NoCaBundle)),
        ]),
    ]),
    signs: &[
        Sign::new(Unless(&said(Said::NoSystemRoots)), -3),
        Sign::new(
            All(&[
                said(Said::UnknownIssuer),
                Unless(&Any(&[
                    setting(Setting::SystemRoots),
                    setting(Setting::Container),
                    setting(Setting::Go),
                ])),
            ]),
            -4,
        ),
        Sign::new(PUBLIC_HOST, 4),
        Sign::new(PRIVATE_HOST, -4),
        Sign::new(BACKEND, -4),
        Sign::new(setting(Setting::Container), 6),
        Sign::new(
            Any(&[
                setting(Setting::Musl),
                setting(Setting::OpenSslBuiltInTree),
                setting(Setting::OpenSslStatic),
            ]),
            4,
        ),
        Sign::new(setting(Setting::IssuersSent), 3),
        Sign::new(
            Any(&[
                SYSTEM_VERIFIER,
                setting(Setting::Windows),
                setting(Setting::Apple),
                setting(Setting::Node),
                setting(Setting::Java),
            ]),
            -8,
        ),
        Sign::new(said(Said::LeafSignatureUnverifiable), -8),
    ],
    rivals: &["ca-bundle-path-not-probed", "ssl-cert-env-wrong"],
    summaries: &[
        "The program looked for the machine's CA certificates and found none: in this image or on this system no bundle is installed, so no server can be verified.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(RemedyKind::Environment, "Install the bundle in the image (Debian, Ubuntu).")
            .commands(&["apt-get update && apt-get install -y --no-install-recommends ca-certificates"]),
        Remedy::lasting(
            RemedyKind::Update,
            "On FreeBSD: rustls-platform-verifier 0.3.2 is the first that reads the system's roots there.",
        ),
        Remedy::lasting(
            RemedyKind::Environment,
            "In a FROM scratch image, copy the bundle from the stage that builds; in the Dockerfile: COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/",
        ),
        Remedy::lasting(
            RemedyKind::Feature,
            "Or carry Mozilla's roots in the binary, so that it needs no files (reqwest 0.12). They are as old as the build.",
        )
        .commands(&["cargo add reqwest@0.12 --no-default-features --features rustls-tls-webpki-roots"]),
        Remedy::stop_gap(
            RemedyKind::Environment,
            "Mount a bundle of the host into the container and name it.",
        )
        .commands(&[
            "docker run -v /etc/ssl/certs/ca-certificates.crt:/certs.pem:ro -e SSL_CERT_FILE=/certs.pem IMAGE",
        ]),
    ],
    not_remedies: &[],
    references: &[
        "rustls-platform-verifier 0.7.1, src/verification/others.rs",
        "hyper-rustls 0.24.2, src/config.rs; 0.27.10, src/config.rs",
        "https://github.com/rustls/hyper-rustls/issues/187",
        "https://github.com/rustic-rs/rustic/issues/1777",
        "rustls-platform-verifier 0.3.2",
    ],
    lab: Lab::None("It is about the machine of the client, not about a server."),
    reports: 8,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
