mod zh;

use crate::cause::{Affected, Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::Condition::{All, Not, Unless};
use crate::condition::{package, said, setting};
use crate::evidence::{Said, Setting};

/// Measured: over a stream whose flush is pending once, 0.26.2 hangs and 0.26.4 connects.
const TOKIO_RUSTLS: &[(&str, &str)] = &[("0.22.0", "0.26.3")];

pub(super) static CAUSE: Cause = Cause {
    name: "handshake-not-flushed",
    title: "A part of the handshake stays in the buffer of the transport below, and connect hangs",
    at: Where::Dependency,
    group: Group::Connection,
    condition: All(&[
        said(Said::TimedOut),
        package("tokio-rustls", TOKIO_RUSTLS),
        Not(&Unless(&setting(Setting::Rustls))),
    ]),
    signs: &[Sign::new(All(&[]), -5)],
    rivals: &[],
    summaries: &[
        "{package} forgets a flush that could not be done at once: over a transport with a buffer (a proxy's, an SSH or a WebSocket stream) the handshake hangs until a time limit ends it.",
        "tokio-rustls before 0.26.3 forgets a flush that could not be done at once: over a transport with a buffer the handshake hangs until a time limit ends it.",
    ],
    affected: &[Affected { package: "tokio-rustls", ranges: TOKIO_RUSTLS, cured_in: &["0.26.4"] }],
    remedies: &[
        Remedy::lasting(RemedyKind::Update, "Raise tokio-rustls to 0.26.3 or newer.")
            .commands(&["{cargo_update}", "cargo update -p tokio-rustls --precise 0.26.4"]),
        Remedy::stop_gap(
            RemedyKind::Code,
            "Hand the bare stream to TLS, and put the buffer around the TLS stream in place of under it.",
        )
        .code(
            "let tcp = tokio::net::TcpStream::connect(\"127.0.0.1:8443\").await?;\n\
             let mut buffered = tokio::io::BufStream::new(tcp); // first the TLS stream, then the buffer\n\
             tokio::io::AsyncWriteExt::flush(&mut buffered).await?;",
        ),
    ],
    not_remedies: &[],
    references: &[
        "https://github.com/rustls/tokio-rustls/pull/112",
        "tokio-rustls 0.26.4, src/common/handshake.rs",
    ],
    lab: Lab::None("a defect of a client; the lab has servers"),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
