mod zh;

use crate::cause::{Affected, Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::Condition::{All, Any, Not, Unless};
use crate::condition::{package, said, setting};
use crate::evidence::{Alert, Said, Setting};

/// A read that meets a session ticket sends what a write left in the buffer, and the write sends it again
/// (schannel 121). TLS 1.3 came with 0.1.26.
const SENDS_TWICE: &[(&str, &str)] = &[("0.1.26", "0.1.29")];

pub(super) static CAUSE: Cause = Cause {
    name: "schannel-large-reads-corrupt",
    title: "schannel before 0.1.29 sends pending data twice in TLS 1.3: large transfers on Windows are corrupted",
    at: Where::Dependency,
    group: Group::Connection,
    condition: Any(&[
        // It says nothing when it happens, so the lock file has to.
        All(&[package("schannel", SENDS_TWICE), Not(&Not(&package("native-tls", &[("0.2.16", "0.3.0")])))]),
        All(&[
            Any(&[said(Said::Decryption), said(Said::Received(Alert::BadRecordMac))]),
            Not(&Unless(&setting(Setting::Windows))),
            Not(&Not(&package("schannel", SENDS_TWICE))),
        ]),
    ]),
    signs: &[Sign::new(package("schannel", SENDS_TWICE), 15)],
    rivals: &["bad-record"],
    summaries: &[
        "{path} sends data twice: on Windows, in TLS 1.3, a large upload that is read from at the same time (as hyper does) reaches the server corrupted, mostly without any error on this side.",
        "schannel 0.1.26 to 0.1.28 send data twice: on Windows, in TLS 1.3, a large upload that is read from at the same time (as hyper does) reaches the server corrupted, mostly without any error on this side.",
    ],
    affected: &[Affected { package: "schannel", ranges: SENDS_TWICE, cured_in: &["0.1.30"] }],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Update,
            "Update schannel to 0.1.29 or newer. No code changes; native-tls up to 0.2.18 is content with 0.1.28.",
        )
        .commands(&[
            "{cargo_update}",
            "cargo update -p schannel --precise 0.1.30",
        ]),
        Remedy::lasting(
            RemedyKind::Feature,
            "Or use the rustls backend on Windows.",
        )
        .commands(&[
            "cargo add reqwest@0.12 --no-default-features --features rustls-tls-native-roots",
        ]),
    ],
    not_remedies: &[],
    references: &[
        "https://github.com/steffengy/schannel-rs/pull/121",
        "https://github.com/rust-native-tls/rust-native-tls/pull/376",
        "https://github.com/openai/codex/issues/32624",
        "schannel 0.1.29, src/tls_stream.rs (is_renegotiating)",
    ],
    lab: Lab::None("the failing side is Windows' Schannel"),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
