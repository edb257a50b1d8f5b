mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Where};
use crate::condition::said;
use crate::evidence::Said;

pub(super) static CAUSE: Cause = Cause {
    name: "android-extra-roots-not-loaded",
    title: "On Android the platform verifier takes no roots of the program's own: the client cannot be built",
    at: Where::Client,
    group: Group::Build,
    condition: said(Said::ExtraRootsNotLoaded),
    signs: &[],
    rivals: &[],
    summaries: &[
        "The program adds roots of its own to a reqwest 0.13 client on Android; rustls-platform-verifier cannot take any there, and reqwest refuses to build the client.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Code,
            "Trust your roots alone: tls_certs_only instead of tls_certs_merge or add_root_certificate. List the public roots too, if the client needs them.",
        ),
        Remedy::lasting(
            RemedyKind::Environment,
            "Or install the root on the phone and allow it in the app's network security configuration (trust-anchors with src=\"user\", or the file as a raw resource).",
        ),
    ],
    not_remedies: &[],
    references: &[
        "reqwest 0.13.5, src/async_impl/client.rs (rustls-platform-verifier could not load extra certs)",
        "rustls-platform-verifier 0.7.1, src/verification/android.rs (no new_with_extra_roots)",
        "https://developer.android.com/privacy-and-security/security-config#TrustingAdditionalCas",
    ],
    lab: Lab::None("the client fails before it connects, on Android alone"),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
