//! Databases, mail, directories and messaging: what servers and drivers say around TLS.

use super::{Entry, Table, texts};
use crate::evidence::Said::*;

pub(super) static TABLE: Table = Table { entries: &[TEXTS], pieces: PIECES };

const TEXTS: &[Entry] = texts! { "protocol";
    ServerWithoutTls => "server does not support SSL, but SSL was required", "server does not support TLS", "erver does not support SSL";
    ServerWithoutTls => "SSL is not enabled on the server", "server refused TLS connection", "rejected SSL upgrade", "SSL is required but the server doesn't support it", "SSL is required, but the server does not support it";
    StartTlsNotOffered => "STARTTLS is not supported", "TLS not available due to", "TLS is required, but was not offered", "server did not offer TLS";
    StartTlsRequired => "ust issue a STARTTLS command first", "ust issue STARTTLS";
    // what PostgreSQL's clients say of an answer to SSLRequest that is neither S nor N
    NotTls => "received invalid response to SSL negotiation";
};

const PIECES: &[&str] = &[
    "does not support SSL",
    "does not support TLS",
    "not enabled on the server",
    "refused TLS",
    "rejected SSL",
    "SSL is required",
    "STARTTLS is not",
    "TLS not available",
    "TLS is required",
    "not offer TLS",
    "issue a STARTTLS",
    "issue STARTTLS",
    "to SSL negotiation",
];
