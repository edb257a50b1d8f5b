//! curl and libcurl, and what uses it: git, cargo; also wget.

use super::{Entry, Table, texts};
use crate::evidence::Said::*;

pub(super) static TABLE: Table = Table { entries: &[TEXTS], pieces: PIECES };

const TEXTS: &[Entry] = texts! { "curl";
    ProxyRefused => "CONNECT tunnel failed", "Proxy CONNECT aborted", "from proxy after CONNECT";
    ProxySchemeUnsupported => "Unsupported proxy scheme for";
    HttpRefused => "Protocol \"http\" not supported or disabled";
    HttpUnreadable => "Received HTTP/0.9 when not allowed";
    TimedOut => "Operation timed out after ", "SSL connection timeout";
    StartTlsNotOffered => "STARTTLS not supported", "STARTTLS denied";
    NameMismatch => "no alternative certificate subject name matches";
};

const PIECES: &[&str] = &[
    "subject name matches",
    "Proxy CONNECT",
    "proxy after CONNECT",
    "HTTP/0.9",
    "timed out after",
    "SSL connection timeout",
    "STARTTLS not s",
    "STARTTLS denied",
    "http\" not supported",
];
