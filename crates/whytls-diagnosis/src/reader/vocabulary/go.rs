//! Go: crypto/tls, crypto/x509, net/http.

use super::{Entry, Table, texts};
use crate::evidence::Said::*;

pub(super) static TABLE: Table = Table { entries: &[TEXTS], pieces: PIECES };

const TEXTS: &[Entry] = texts! { "go";
    HttpRequestReceived => "lient sent an HTTP request to an HTTPS server";
    PlainHttpAnswered => "server gave HTTP response to HTTPS client";
    NotTls => "first record does not look like a TLS handshake";
    NoSystemRoots => "x509: failed to load system roots and no roots provided";
    EndEntityAsCa => "x509: certificate is not authorized to sign other certificates", "x509: invalid signature: parent certificate cannot sign this kind of certificate";
    RootDistrusted => "x509: User or administrator set ";
    UnknownIssuer => "x509: certificate signed by unknown authority";
    ApiMisuse => "tls: handshake has not yet been performed", "tls: either ServerName or InsecureSkipVerify must be specified";
    LimitExceeded => "tls: too many non-advancing records";
};

const PIECES: &[&str] = &[
    "x509: ",
    "tls: handshake has",
    "tls: either",
    "tls: too many",
    "HTTP request to an",
    "HTTP response to",
    "look like a TLS",
];
