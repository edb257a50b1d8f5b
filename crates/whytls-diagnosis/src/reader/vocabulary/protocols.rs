//! Databases, mail, directories and messaging: what servers and drivers say around TLS.

use super::{Entry, Table, texts};
use crate::evidence::Said::*;

pub(super) static TABLE: Table = Table { entries: &[TEXTS], pieces: PIECES };

const TEXTS: &[Entry] = texts! { "protocol";
    ServerWithoutTls => "server does not support SSL, but SSL was required", "server does not support TLS", "erver does not support SSL";
    ServerWithoutTls => "SSL is not enabled on the server", "server refused TLS connection", "rejected SSL upgrade", "SSL is required but the server doesn't support it", "SSL is required, but the server does not support it";
    ServerWithoutTls => "server refused SSL", "cannot match because SSL is disabled", "started without SSL support", "attempted to connect to does not support encryption", "secure connection not available";
    ServerDemandsTls => "Connections using insecure transport are prohibited", "Authentication requires secure connection", "only allow SSL connections", "connecting to a SSL listener", "secure connection required", "SSL required", "is not using SSL";
    StartTlsNotOffered => "Requested SSL level failed", "additional info: unsupported extended operation";
    StartTlsRequired => "Encryption required for requested authentication", "Plaintext authentication disallowed on non-secure", "TLS confidentiality required", "server requires binds to turn on integrity";
    NotTls => "connecting to a PLAINTEXT broker listener", "received direct SSL connection request without ALPN";
    // what servers and proxies note of clients
    HttpRequestReceived => "plaintext http traffic on an https channel", "plain HTTP request was sent to HTTPS port", "speaking plain HTTP to an SSL-enabled", "sent plain HTTP request to HTTPS port", "unsupported_record_type";
    ServerHandshakeNoise => "could not accept SSL connection: EOF detected", "closed connection while SSL handshaking", "closed connection in SSL handshake while SSL", "Connection closed during SSL handshake", "SSL handshake stopped: connection was closed";
    ClientHelloReadAsOther => "found in method name [0x160x03";
    Eof => "SSL SYSCALL error: EOF detected", "ORA-28865: SSL connection closed";
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
    "refused SSL",
    "SSL is disabled",
    "without SSL support",
    "not support encryption",
    "secure connection",
    "insecure transport",
    "allow SSL connections",
    "connecting to a",
    "SSL required",
    "not using SSL",
    "SSL level failed",
    "unsupported extended",
    "Encryption required",
    "on non-secure",
    "confidentiality required",
    "binds to turn on",
    "direct SSL connection",
    "plaintext http",
    "plain HTTP",
    "unsupported_record",
    "accept SSL connection",
    "SSL handshak",
    "found in method name",
    "SYSCALL error: EOF",
    "ORA-28865",
];
