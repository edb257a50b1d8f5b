mod zh;

use crate::cause::{Affected, Cause, Group, Lab, Remedy, RemedyKind, Where};
use crate::condition::Condition::Is;
use crate::condition::{Pattern, package};
use crate::evidence::Usage;

/// RUSTSEC-2024-0336; 0.23.30 was withdrawn for a regression in the same function.
const RUSTLS: &[(&str, &str)] =
    &[("0.20.0", "0.21.11"), ("0.22.0", "0.22.4"), ("0.23.0", "0.23.5"), ("0.23.30", "0.23.31")];

pub(super) static CAUSE: Cause = Cause {
    name: "complete-io-endless-loop",
    title: "complete_io of this rustls can loop for ever on what the peer sends",
    at: Where::Dependency,
    group: Group::Build,
    condition: Is(Pattern::Usage(Usage::BlockingStream)),
    signs: &[],
    rivals: &[],
    summaries: &[
        "{path} has the defect, and {way_of_use}: a peer that sends close_notify in the handshake keeps the thread busy for ever.",
        "This rustls is driven over a blocking stream, and its complete_io does not end when the peer closes within the handshake: the thread loops at full load.",
    ],
    affected: &[
        Affected { package: "rustls", ranges: RUSTLS, cured_in: &["0.21.12", "0.22.4", "0.23.5", "0.23.46"] },
    ],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Update,
            "Update rustls: 0.21.12, 0.22.4, and on 0.23 at least 0.23.5 (0.23.46 is current). There is no fix for 0.20.",
        )
        .commands(&["{cargo_update}", "cargo update -p rustls --precise 0.23.46"]),
        Remedy::lasting(
            RemedyKind::Update,
            "On rustls 0.20, raise the crate that holds it: ureq 2.12.1 and ureq 3 use 0.23.",
        )
        .commands(&["cargo update -p ureq --precise 2.12.1"])
        .when(package("rustls", &[("0.20.0", "0.21.0")])),
        Remedy::stop_gap(
            RemedyKind::Code,
            "Until then set a time limit on the whole operation from another thread; a limit on the socket does not help, since the loop does not wait for it.",
        ),
    ],
    not_remedies: &[],
    references: &[
        "RUSTSEC-2024-0336",
        "https://github.com/rustls/rustls/security/advisories/GHSA-6g7w-8wpp-frhj",
        "rustls 0.23.30 was withdrawn for a regression of complete_io; 0.23.31 mends it",
    ],
    lab: Lab::None("a defect of a library's version; the peer that shows it attacks on purpose"),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
