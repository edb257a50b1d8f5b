mod zh;

use crate::cause::{Affected, Cause, Group, Lab, Remedy, RemedyKind, Where};
use crate::condition::said;
use crate::evidence::Said;

/// RUSTSEC-2024-0399. Measured with 0.23.17.
const RUSTLS: &[(&str, &str)] = &[("0.23.13", "0.23.18")];

pub(super) static CAUSE: Cause = Cause {
    name: "acceptor-panics-on-split-client-hello",
    title: "A server's Acceptor panics on a ClientHello in several records",
    at: Where::Dependency,
    group: Group::Build,
    condition: said(Said::AcceptorPanic),
    signs: &[],
    rivals: &[],
    summaries: &[
        "The server uses rustls' Acceptor (or tokio-rustls' LazyConfigAcceptor), and rustls 0.23.13 to 0.23.17 panic in it when a ClientHello comes in more than one record: any client can bring that about.",
    ],
    affected: &[Affected { package: "rustls", ranges: RUSTLS, cured_in: &["0.23.46"] }],
    remedies: &[
        Remedy::lasting(RemedyKind::Update, "Update rustls on the server to 0.23.46 (0.23.18 cures this).")
            .commands(&["{cargo_update}", "cargo update -p rustls --precise 0.23.46"]),
        Remedy::stop_gap(
            RemedyKind::Code,
            "Until then accept with ServerConnection or tokio-rustls' TlsAcceptor, which are not affected.",
        ),
    ],
    not_remedies: &[],
    references: &[
        "RUSTSEC-2024-0399",
        "https://github.com/rustls/rustls/issues/2227",
        "https://github.com/rustls/rustls/pull/2231",
        "rustls 0.23.17, src/msgs/deframer/buffers.rs",
    ],
    lab: Lab::None("a defect of a server library's version; clients that show it attack on purpose"),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
