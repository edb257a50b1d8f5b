mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Where};
use crate::condition::Condition::{Any, Is};
use crate::condition::{Pattern, said};
use crate::evidence::{Connection, Said};

pub(super) static CAUSE: Cause = Cause {
    name: "server-without-tls",
    title: "The server says that it has no TLS, and the client demands it",
    at: Where::Server,
    group: Group::Connection,
    condition: Any(&[Is(Pattern::Connection(Connection::ServerWithoutTls)), said(Said::ServerWithoutTls)]),
    signs: &[],
    rivals: &[],
    summaries: &[
        "{target} speaks {protocol} and, asked for TLS by {request}, says that it has none.",
        "{target} answered that it has no TLS, and the client is set to connect with TLS alone.",
        "The server answered that it has no TLS, and the client is set to connect with TLS alone.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Server,
            "Switch TLS on at the server: PostgreSQL needs ssl = on, server.crt and server.key; MySQL makes its own files unless they are unreadable; PgBouncer needs client_tls_sslmode and its own certificate.",
        )
        .commands(&[
            "psql -c \"ALTER SYSTEM SET ssl = on\" && sudo systemctl reload postgresql && psql -c \"SHOW ssl\"",
        ]),
        Remedy::lasting(
            RemedyKind::Code,
            "Make sure that the URL's TLS parameters are meant for this hop: a local PgBouncer, a tunnel or a sidecar is another server than the database behind it.",
        )
        .commands(&["psql \"host=127.0.0.1 port=6432 sslmode=prefer\" -c '\\conninfo'"]),
        Remedy::stop_gap(
            RemedyKind::Code,
            "On loopback or within one machine, connect without TLS: sslmode=disable, tokio_postgres::NoTls. Over a network everybody on the way reads the password and the data.",
        )
        .code(
            "let (client, connection) = tokio_postgres::connect(\"host=127.0.0.1 user=app sslmode=disable\", tokio_postgres::NoTls).await?;",
        ),
    ],
    not_remedies: &[],
    references: &[
        "PostgreSQL, Frontend/Backend Protocol: the server answers SSLRequest with S or N",
        "tokio-postgres 0.7.18, src/connect_tls.rs (server does not support TLS)",
        "https://github.com/heroku/heroku-buildpack-pgbouncer/issues/186",
    ],
    lab: Lab::Scenario("server-without-tls"),
    reports: 3,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
