//! GnuTLS, NSS, mbedTLS, wolfSSL: peers and system tools.

use super::{Entry, Table, texts};
use crate::evidence::Said::*;

pub(super) static TABLE: Table = Table { entries: &[TEXTS], pieces: PIECES };

const TEXTS: &[Entry] = texts! { "gnutls";
    NotTls => "An unexpected TLS packet was received";
    Eof => "The TLS connection was non-properly terminated";
    UnknownIssuer => "The certificate issuer is unknown";
};

const PIECES: &[&str] = &["issuer is unknown", "unexpected TLS packet", "non-properly terminated"];
