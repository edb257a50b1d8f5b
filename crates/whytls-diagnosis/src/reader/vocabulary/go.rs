//! Go: crypto/tls, crypto/x509, net/http.

use super::{Entry, Table, texts};
use crate::evidence::Said::*;

pub(super) static TABLE: Table = Table { entries: &[TEXTS], pieces: PIECES };

const TEXTS: &[Entry] = texts! { "go";
    HttpRequestReceived => "lient sent an HTTP request to an HTTPS server";
    PlainHttpAnswered => "server gave HTTP response to HTTPS client";
    NotTls => "first record does not look like a TLS handshake";
    UnknownIssuer => "x509: certificate signed by unknown authority";
};

const PIECES: &[&str] = &["x509: ", "HTTP request to an", "HTTP response to", "look like a TLS"];
