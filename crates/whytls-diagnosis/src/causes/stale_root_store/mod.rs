mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::Condition::{All, Any, Is, Unless};
use crate::condition::{Pattern, known, package, said, setting};
use crate::evidence::{Environment, Said, Setting, Trust};
use crate::symptoms::{BACKEND, NO_PATH, PRIVATE_HOST, PUBLIC_HOST};

pub(super) static CAUSE: Cause = Cause {
    name: "stale-root-store",
    title: "The client's list of roots is too old to hold the public root above this chain",
    at: Where::Dependency,
    group: Group::Trust,
    condition: Any(&[
        // This machine's store lacks what Mozilla's list holds, and nothing turns clients away from it.
        All(&[
            known!(Is(Pattern::Trust(Trust::BundledRootOnly))),
            Unless(&Is(Pattern::Environment(Environment::CertVariableSet))),
            Unless(&Is(Pattern::Environment(Environment::NoCaBundle))),
            Unless(&Is(Pattern::Environment(Environment::ReadsOtherBundle))),
        ]),
        All(&[NO_PATH, Is(Pattern::Trust(Trust::Anchored)), package("webpki-roots", &[("0.1.0", "1.0.9")])]),
    ]),
    signs: &[
        Sign::new(package("webpki-roots", &[("0.1.0", "0.25.0")]), 6),
        Sign::new(All(&[PUBLIC_HOST, setting(Setting::Windows)]), 2),
        Sign::new(Any(&[setting(Setting::Java), setting(Setting::OpenSsl10)]), 4),
        Sign::new(PUBLIC_HOST, 2),
        Sign::new(Any(&[PRIVATE_HOST, BACKEND, setting(Setting::Quic)]), -6),
        Sign::new(said(Said::LeafSignatureUnverifiable), -6),
    ],
    rivals: &["interception-root-not-trusted", "missing-intermediate"],
    summaries: &[
        "{package} is a list of roots of its time: it lacks the newer public root above the chain of {host}.",
        "The server's chain ends at a newer public root, and the list of roots that this client uses was made before that root was added.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Update,
            "Update webpki-roots in the lock file and build anew: 1.0.10 holds the roots of October 2026. The 0.26 line takes them from 1.x since 0.26.11.",
        )
        .commands(&["{cargo_update}", "cargo update -p webpki-roots"]),
        Remedy::lasting(
            RemedyKind::Environment,
            "For clients with the machine's roots, update the bundle (Debian, Ubuntu).",
        )
        .commands(&["sudo apt-get update && sudo apt-get install --only-upgrade ca-certificates"]),
        Remedy::lasting(
            RemedyKind::Feature,
            "Or read the machine's store, which the system's vendor keeps up to date (reqwest 0.13, or rustls-tls-native-roots in 0.12).",
        )
        .commands(&["cargo add reqwest@0.13"]),
        Remedy::stop_gap(
            RemedyKind::Trust,
            "Until then, add that root to the client; fetch it from the CA's own site and compare the fingerprint.",
        )
        .code(
            "let root = reqwest::Certificate::from_pem(&std::fs::read(\"new-root.pem\")?)?;\n\
             let client = reqwest::Client::builder().add_root_certificate(root).build()?;",
        ),
    ],
    not_remedies: &[],
    references: &[
        "https://github.com/rustls/webpki-roots (releases)",
        "webpki-roots 0.20.0, 0.25.4, 1.0.10 (lists compared)",
        "https://wiki.mozilla.org/CA/Included_Certificates",
    ],
    lab: Lab::None("It would need a public CA's key."),
    reports: 1,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
