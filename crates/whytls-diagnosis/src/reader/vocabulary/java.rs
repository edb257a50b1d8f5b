//! Java: JSSE, PKIX validation, grpc-java.

use super::{Entry, Table, texts};
use crate::evidence::{Alert, Said::*};

pub(super) static TABLE: Table = Table { entries: &[TEXTS], pieces: PIECES };

const TEXTS: &[Entry] = texts! { "java";
    NotTls => "Unrecognized SSL message", "Unsupported or unrecognized SSL message", "Unable to parse TLS packet header";
    Received(Alert::CloseNotify) => "Received close_notify during handshake";
    HandshakeEof => "Remote host closed connection during handshake", "Remote host terminated the handshake", "SSLHandshakeException: connection closed";
    HttpRefused => "CLEARTEXT communication to ";
    UnknownIssuer => "PKIX path building failed";
};

const PIECES: &[&str] = &[
    "PKIX path",
    "recognized SSL message",
    "TLS packet header",
    "Remote host ",
    "Exception: connection closed",
    "CLEARTEXT comm",
    "close_notify during",
];
