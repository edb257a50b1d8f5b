//! GnuTLS, NSS, mbedTLS, wolfSSL: peers and system tools.

use super::{Entry, Table, texts};
use crate::evidence::{Alert, Said::*};

pub(super) static TABLE: Table = Table { entries: &[TEXTS], pieces: PIECES };

const TEXTS: &[Entry] = texts! { "gnutls";
    Received(Alert::MissingExtension) => "An extension was expected but was not seen";
    Received(Alert::UnrecognizedName) => "The server name sent was not recognized", "SNI host name not recognised", "Unrecognized host name Error", "no certificate for the requested DNS name";
    Received(Alert::AccessDenied) => "handshake() failed: Access was denied", "received a valid certificate, but access was denied";
    Received(Alert::InternalError) => "handshake() failed: Internal error", "Peer reports it experienced an internal error";
    Received(Alert::BadRecordMac) => "handshake() failed: Bad record MAC", "peer reports incorrect Message Authentication Code";
    KeyEncrypted => "Error importing key: Decryption has failed";
    Decryption => "Decryption has failed", "encountered at the TLS Finished packet", "record with an incorrect Message Authentication Code", "Verification of the message MAC failed", "verify mac problem", "tls: bad record MAC", "SSLException: Tag mismatch";
    HandshakeEof => "Peer has terminated the connection", "The connection indicated an EOF", "Peer closed underlying transport", "Handshake read failed (Socket closed)";
    Reset => "Error in the pull function";
    SniInvalid => "disallowed SNI server name has been received";
    NotTls => "Error decoding the received TLS packet", "TLS record packet with invalid length", "record with an unknown content type", "unknown type in record hdr", "record layer version error", "exceeded the maximum permissible length", "An invalid SSL record was received", "tls: oversized record received";
    NotTls => "An unexpected TLS packet was received";
    Eof => "The TLS connection was non-properly terminated";
    UnknownIssuer => "The certificate issuer is unknown";
};

const PIECES: &[&str] = &[
    "issuer is unknown",
    "extension was expected",
    "sent was not recog",
    "name not recognised",
    "host name Error",
    "requested DNS name",
    "Access was denied",
    "but access was",
    "failed: Internal error",
    "experienced an internal",
    "failed: Bad record",
    "Message Authentication",
    "Decryption has failed",
    "TLS Finished packet",
    "message MAC failed",
    "verify mac",
    "tls: bad record",
    "Tag mismatch",
    "terminated the connection",
    "indicated an EOF",
    "underlying transport",
    "(Socket closed)",
    "pull function",
    "disallowed SNI",
    "received TLS packet",
    "TLS record packet",
    "unknown content type",
    "type in record",
    "layer version error",
    "permissible length",
    "invalid SSL record",
    "oversized record",
    "unexpected TLS packet",
    "non-properly terminated",
];
