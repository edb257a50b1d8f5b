mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::Condition::{All, Any, Is};
use crate::condition::{Pattern, said};
use crate::evidence::{Connection, Said};
use crate::symptoms::AFTER_HANDSHAKE;

pub(super) static CAUSE: Cause = Cause {
    name: "missing-close-notify",
    title: "The peer closes TCP without TLS's close_notify, so the end of the data cannot be told from a cut",
    at: Where::Server,
    group: Group::Connection,
    condition: Any(&[
        Is(Pattern::Connection(Connection::NoCloseNotify)),
        said(Said::CloseNotifyMissing),
        All(&[said(Said::Eof), AFTER_HANDSHAKE]),
        All(&[said(Said::Eof), Is(Pattern::Connection(Connection::SpeaksTls))]),
    ]),
    signs: &[Sign::new(AFTER_HANDSHAKE, 10)],
    rivals: &["closed-in-handshake"],
    summaries: &[
        "The server behind {target} closed TCP without close_notify; rustls 0.20 and newer and OpenSSL 3 report that as an error, because data may have been cut off.",
        "The peer closed TCP without close_notify; rustls 0.20 and newer and OpenSSL 3 report that as an error, because data may have been cut off.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Server,
            "Let the server say how long its answer is (Content-Length or chunked), and end TLS in order: stream.shutdown().await in tokio-rustls, SSL_shutdown in OpenSSL.",
        )
        .commands(&[
            "curl -sSI https://{target}/ | grep -iE '^(content-length|transfer-encoding|connection)'",
        ]),
        Remedy::lasting(
            RemedyKind::Code,
            "If the program's own protocol tells where a message ends, take this error after a whole message as the end of the connection, and before it as a cut.",
        )
        .code(
            "use tokio::io::AsyncReadExt as _;\nlet mut stream = tokio::net::TcpStream::connect(\"127.0.0.1:8443\").await?; // the TLS stream in its place\nlet mut message = Vec::new();\nlet whole = |message: &[u8]| message.ends_with(b\"\\r\\n\");\nmatch stream.read_to_end(&mut message).await {\n    Err(error) if error.kind() == std::io::ErrorKind::UnexpectedEof && whole(&message) => {}\n    other => { other?; }\n};",
        ),
        Remedy::lasting(
            RemedyKind::Code,
            "If an idle connection of the pool was closed by the server, close it first: a shorter idle time than the server's, and one new try for requests that may be repeated.",
        )
        .code(
            "let client = reqwest::Client::builder().pool_idle_timeout(std::time::Duration::from_secs(20)).build()?;",
        ),
        Remedy::stop_gap(
            RemedyKind::Environment,
            "With OpenSSL 3 and a server that cannot be mended: set the option IgnoreUnexpectedEOF for this program; cuts are not noticed then.",
        ),
    ],
    not_remedies: &[],
    references: &[
        "RFC 8446 section 6.1 (close_notify)",
        "rustls manual, Unexpected EOF: https://docs.rs/rustls/latest/rustls/manual/_03_howto/index.html#unexpected-eof",
        "RFC 9112 section 9.8 (TLS connection closure)",
        "OpenSSL 3.0, SSL_OP_IGNORE_UNEXPECTED_EOF",
    ],
    lab: Lab::Scenario("missing-close-notify"),
    reports: 4,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
