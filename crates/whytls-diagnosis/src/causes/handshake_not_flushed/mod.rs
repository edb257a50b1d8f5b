mod zh;

use crate::cause::{Affected, Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::Condition::{All, Not, Unless};
use crate::condition::{package, said, setting};
use crate::evidence::{Said, Setting};

const TOKIO_RUSTLS: &[(&str, &str)] = &[("0.22.0", "0.26.3")];

pub(super) static CAUSE: Cause = Cause {
    name: "handshake-not-flushed",
    title: "Over a buffered transport the last flight of the handshake stays in the buffer, and connect hangs",
    at: Where::Dependency,
    group: Group::Connection,
    condition: All(&[
        said(Said::TimedOut),
        package("tokio-rustls", TOKIO_RUSTLS),
        Not(&Unless(&setting(Setting::Rustls))),
    ]),
    signs: &[Sign::new(All(&[]), -5)],
    rivals: &[],
    summaries: &["{package} does not flush its transport when it has written the ClientHello: over a buffered one (BufStream, a proxy's or a WebSocket's stream) the handshake hangs until a time limit ends it.", "tokio-rustls before 0.26.3 does not always flush its transport in the handshake: over a buffered one it hangs until a time limit ends it."],
    affected: &[Affected { package: "tokio-rustls", ranges: TOKIO_RUSTLS, cured_in: &["0.26.4"] }],
    remedies: &[
        Remedy::lasting(RemedyKind::Update, "Raise tokio-rustls to 0.26.3 or newer.").commands(&["{cargo_update}", "cargo update -p tokio-rustls --precise 0.26.4"]),
        Remedy::stop_gap(RemedyKind::Code, "Hand the bare stream to TLS, and put the buffer around the TLS stream in place of under it.").code("let tcp = tokio::net::TcpStream::connect(\"127.0.0.1:8443\").await?;\nlet mut buffered = tokio::io::BufStream::new(tcp); // first the TLS stream, then the buffer\ntokio::io::AsyncWriteExt::flush(&mut buffered).await?;"),
    ],
    not_remedies: &[],
    references: &["https://github.com/rustls/tokio-rustls/pull/112", "tokio-rustls 0.26.4, src/common/handshake.rs"],
    lab: Lab::None("a defect of a client; the lab has servers"),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
