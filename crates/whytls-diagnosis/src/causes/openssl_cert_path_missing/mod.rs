mod zh;

use crate::cause::{Cause, Group, Lab, NotRemedy, Remedy, RemedyKind, Sign, Where};
use crate::condition::Condition::{All, Any, Is};
use crate::condition::{Pattern, package, said, setting};
use crate::evidence::{Environment, Said, Setting};
use crate::symptoms::{BACKEND, PRIVATE_HOST, PUBLIC_HOST, SILENT, SYSTEM_VERIFIER};

pub(super) static CAUSE: Cause = Cause {
    name: "openssl-cert-path-missing",
    title: "This OpenSSL or LibreSSL looks for roots at a path that does not exist or is empty here",
    at: Where::Environment,
    group: Group::Trust,
    condition: All(&[
        Any(&[said(Said::IssuerNotLocal), said(Said::SelfSignedInChain), SILENT]),
        Is(Pattern::Environment(Environment::ReadsOtherBundle)),
    ]),
    signs: &[
        Sign::new(setting(Setting::OpenSslStatic), 6),
        Sign::new(package("openssl-src", &[("111.0.0", "1000.0.0")]), 8),
        Sign::new(setting(Setting::OpenSslBuiltInTree), 2),
        Sign::new(setting(Setting::LibreSsl), 6),
        Sign::new(
            All(&[setting(Setting::Windows), Any(&[setting(Setting::OpenSsl), setting(Setting::BoringSsl)])]),
            5,
        ),
        Sign::new(setting(Setting::Musl), 4),
        Sign::new(setting(Setting::Container), 3),
        Sign::new(setting(Setting::IssuersSent), 2),
        Sign::new(SILENT, 2),
        Sign::new(PUBLIC_HOST, 3),
        Sign::new(setting(Setting::Python), -4),
        Sign::new(PRIVATE_HOST, -6),
        Sign::new(BACKEND, -8),
        Sign::new(Any(&[SYSTEM_VERIFIER, setting(Setting::Node), setting(Setting::Java)]), -12),
        Sign::new(said(Said::LeafSignatureUnverifiable), -12),
    ],
    rivals: &["private-ca-not-trusted", "no-system-roots"],
    summaries: &[
        "The OpenSSL in this program was built with a folder for roots that is not there or is empty on this machine, so it knows no root at all, although the machine may have a good bundle elsewhere.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Code,
            "Look for the machine's bundle at the start of the program, before the first connection and before other threads run (openssl-probe 0.2).",
        )
        .commands(&[
            "cargo add openssl-probe@0.2  # then, first in main: unsafe { openssl_probe::try_init_openssl_env_vars(); }",
        ]),
        Remedy::lasting(
            RemedyKind::Update,
            "Programs on native-tls: 0.2.0 and newer probe the usual places themselves when OpenSSL is linked statically.",
        ),
        Remedy::lasting(
            RemedyKind::Feature,
            "Or use rustls with the machine's roots, which finds the bundle on all common systems.",
        )
        .commands(&["cargo add reqwest@0.12 --no-default-features --features rustls-tls-native-roots"]),
        Remedy::lasting(
            RemedyKind::Feature,
            "Or link the system's OpenSSL in place of a vendored one: it knows the system's folder.",
        )
        .commands(&["OPENSSL_NO_VENDOR=1 cargo build --release"]),
        Remedy::stop_gap(
            RemedyKind::Environment,
            "Name the bundle of this machine for OpenSSL (Debian, Ubuntu, Alpine; elsewhere the path differs).",
        )
        .commands(&["SSL_CERT_FILE=/etc/ssl/certs/ca-certificates.crt ./program"]),
    ],
    not_remedies: &[
        NotRemedy {
            summary: "That it works under cargo run proves nothing: cargo sets SSL_CERT_FILE and SSL_CERT_DIR for its children, on some systems.",
            witness: None,
        },
    ],
    references: &[
        "OpenSSL, X509_get_default_cert_file(3), SSL_CERT_FILE and SSL_CERT_DIR",
        "openssl-probe 0.2.2, src/lib.rs",
        "https://github.com/rust-openssl/rust-openssl/issues/829",
        "https://github.com/emk/rust-musl-builder/issues/21",
        "native-tls CHANGELOG, 0.2.0",
    ],
    lab: Lab::None("It is about the client's build, not about a server."),
    reports: 9,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
