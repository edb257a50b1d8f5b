mod zh;

use crate::cause::{Affected, Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::Condition::All;
use crate::condition::{package, said};
use crate::evidence::Said;

const RUSTLS: &[(&str, &str)] = &[("0.23.13", "0.23.20")];

pub(super) static CAUSE: Cause = Cause {
    name: "unbuffered-fragment-decrypted-twice",
    title: "rustls' unbuffered API decrypts a fragment of the handshake twice",
    at: Where::Dependency,
    group: Group::Build,
    condition: All(&[said(Said::RecordNotDecrypted), package("rustls", RUSTLS)]),
    signs: &[Sign::new(said(Said::RecordNotDecrypted), -20)],
    rivals: &[],
    summaries: &[
        "The program uses rustls' unbuffered connections, and rustls 0.23.13 to 0.23.19 decrypt a handshake message twice there when it came in pieces: a large certificate that needs several packets is enough.",
    ],
    affected: &[Affected { package: "rustls", ranges: RUSTLS, cured_in: &["0.23.46"] }],
    remedies: &[
        Remedy::lasting(RemedyKind::Update, "Update rustls to 0.23.46 (0.23.20 cures this).")
            .commands(&["{cargo_update}", "cargo update -p rustls --precise 0.23.46"]),
        Remedy::stop_gap(
            RemedyKind::Code,
            "Until then use ClientConnection or tokio-rustls: only UnbufferedClientConnection and UnbufferedServerConnection are affected.",
        ),
    ],
    not_remedies: &[],
    references: &[
        "https://github.com/rustls/rustls/issues/2159",
        "https://github.com/rustls/rustls/pull/2049",
    ],
    lab: Lab::None("a defect of a rarely used API of one library"),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
