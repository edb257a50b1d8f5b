mod zh;

use crate::cause::{Affected, Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::Condition::{All, Not, Unless};
use crate::condition::{package, said, setting};
use crate::evidence::{Said, Setting};

/// The second SEC_I_RENEGOTIATE of a connection was read with what had been decrypted before (schannel 111).
const FAILS: &[(&str, &str)] = &[("0.1.26", "0.1.27")];

pub(super) static CAUSE: Cause = Cause {
    name: "schannel-second-renegotiation-token",
    title: "schannel 0.1.26 fails in TLS 1.3 on the second message behind the handshake",
    at: Where::Dependency,
    group: Group::Connection,
    condition: All(&[
        said(Said::CleanClose),
        Not(&Unless(&setting(Setting::Windows))),
        Unless(&package("schannel", &[("0.1.27", "1.0.0")])),
        Not(&Not(&package("schannel", FAILS))),
    ]),
    signs: &[Sign::new(package("schannel", FAILS), 20)],
    rivals: &["clean-close-treated-as-error"],
    summaries: &[
        "schannel 0.1.26 ends TLS 1.3 connections with SEC_E_CONTEXT_EXPIRED (0x80090317) when the server sends a second session ticket.",
    ],
    affected: &[Affected { package: "schannel", ranges: FAILS, cured_in: &["0.1.30"] }],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Update,
            "Update schannel to 0.1.30 (0.1.27 cures this, 0.1.29 another defect of the same place).",
        )
        .commands(&["{cargo_update}", "cargo update -p schannel --precise 0.1.30"]),
        Remedy::stop_gap(RemedyKind::Code, "Until then: allow TLS 1.2 at most.")
            .code(
                "let client = reqwest::Client::builder().use_native_tls().max_tls_version(reqwest::tls::Version::TLS_1_2).build()?;",
            ),
    ],
    not_remedies: &[],
    references: &[
        "https://github.com/steffengy/schannel-rs/issues/111",
        "schannel 0.1.27, src/tls_stream.rs",
    ],
    lab: Lab::None("the failing side is Windows' Schannel"),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
