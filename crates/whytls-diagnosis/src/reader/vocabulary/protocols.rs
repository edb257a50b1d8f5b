//! Databases, mail, directories and messaging: what servers and drivers say around TLS.

use super::{Entry, Table, texts};
use crate::evidence::Said::*;

pub(super) static TABLE: Table = Table { entries: &[TEXTS], pieces: PIECES };

const TEXTS: &[Entry] = texts! { "protocol";
    ServerWithoutTls => "server does not support SSL, but SSL was required", "server does not support TLS", "erver does not support SSL";
    ServerWithoutTls => "SSL is not enabled on the server", "SSL is required but the server doesn't support it", "SSL is required, but the server does not support it";
    ServerWithoutTls => "cannot match because SSL is disabled";
    ServerDemandsTls => "Connections using insecure transport are prohibited", "Authentication requires secure connection", "only allow SSL connections", "connecting to a SSL listener";

    StartTlsRequired => "Encryption required for requested authentication", "Plaintext authentication disallowed on non-secure";
    // an answer to SSLRequest that is neither S nor N
    NotTls => "received invalid response to SSL negotiation";
    NotTls => "connecting to a PLAINTEXT broker listener";
    // what servers and proxies note of clients
    HttpRequestReceived => "plain HTTP request was sent to HTTPS port", "speaking plain HTTP to an SSL-enabled", "sent plain HTTP request to HTTPS port";
    ServerHandshakeNoise => "could not accept SSL connection: EOF detected", "closed connection while SSL handshaking", "closed connection in SSL handshake while SSL", "SSL handshake stopped: connection was closed";
    ClientHelloReadAsOther => "found in method name [0x160x03";
    Eof => "SSL SYSCALL error: EOF detected";
    StartTlsNotOffered => "STARTTLS is not supported", "TLS not available due to";
    StartTlsRequired => "ust issue a STARTTLS command first", "ust issue STARTTLS";
    // Oracle
    VerifyFailed => "ORA-29024: Certificate validation failure";
    CaFileUnreadable => "ORA-28759: failure to open file";
};

const PIECES: &[&str] = &[
    "to SSL negotiation",
    "ORA-29024",
    "ORA-28759",
    "TLS not available",
    "secure connection",
    "insecure transport",
    "allow SSL connections",
    "connecting to a",
    "Encryption required",
    "on non-secure",
    "plain HTTP",
    "accept SSL connection",
    "SSL handshak",
    "found in method name",
    "SYSCALL error: EOF",
    "STARTTLS",
    "oes not support ",
];
