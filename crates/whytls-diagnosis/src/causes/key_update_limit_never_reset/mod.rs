mod zh;

use crate::cause::{Affected, Cause, Group, Lab, Remedy, RemedyKind, Where};
use crate::condition::Condition::{All, Unless};
use crate::condition::{package, said};
use crate::evidence::Said;

const RUSTLS: &[(&str, &str)] = &[("0.23.10", "0.23.33")];

pub(super) static CAUSE: Cause = Cause {
    name: "key-update-limit-never-reset",
    title: "This rustls counts key updates over the whole connection",
    at: Where::Dependency,
    group: Group::Connection,
    condition: All(&[said(Said::KeyUpdateLimit), Unless(&package("rustls", &[("0.23.33", "999.0.0")]))]),
    signs: &[],
    rivals: &["peer-exceeds-connection-limits"],
    summaries: &[
        "rustls 0.23.10 to 0.23.32 count the peer's key updates over the whole connection and close it after 32: a long, busy TLS 1.3 connection reaches that without any fault of the peer.",
    ],
    affected: &[Affected { package: "rustls", ranges: RUSTLS, cured_in: &["0.23.46"] }],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Update,
            "Update rustls to 0.23.46 (from 0.23.33 on data that comes between starts the count anew).",
        )
        .commands(&["{cargo_update}", "cargo update -p rustls --precise 0.23.46"]),
        Remedy::stop_gap(
            RemedyKind::Code,
            "Until then let connections end and begin anew before 32 updates: give pooled connections a maximal age.",
        ),
        Remedy::stop_gap(
            RemedyKind::Server,
            "Or let the peer update its keys less often. OpenSSL does so only when the program asks for it; other libraries have a limit of bytes.",
        ),
    ],
    not_remedies: &[],
    references: &["rustls 0.23.33, src/common_state.rs", "RFC 8446 section 5.5 (limits on key usage)"],
    lab: Lab::None("it takes a connection with 33 key updates; there is no scenario yet"),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
