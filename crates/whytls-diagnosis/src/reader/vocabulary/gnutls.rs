//! GnuTLS, NSS, mbedTLS, wolfSSL: peers and system tools.

use super::{Entry, Table, texts};
use crate::evidence::{Alert, Said::*};

pub(super) static TABLE: Table = Table { entries: &[TEXTS], pieces: PIECES };

const TEXTS: &[Entry] = texts! { "gnutls";


    Received(Alert::AccessDenied) => "handshake() failed: Access was denied";
    Received(Alert::InternalError) => "handshake() failed: Internal error";
    Received(Alert::BadRecordMac) => "handshake() failed: Bad record MAC";

    Decryption => "tls: bad record MAC", "SSLException: Tag mismatch";
    HandshakeEof => "Handshake read failed (Socket closed)";


    NotTls => "tls: oversized record received";


    UnknownIssuer => "The certificate issuer is unknown";
};

const PIECES: &[&str] = &[
    "issuer is unknown",
    "tls: bad record",
    "Tag mismatch",
    "(Socket closed)",
    "oversized record",
    "andshake() failed",
];
