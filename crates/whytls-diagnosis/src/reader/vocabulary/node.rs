//! Node.js: codes and texts of tls and https.

use super::{Entry, Table, texts};
use crate::evidence::Said::*;

pub(super) static TABLE: Table = Table { entries: &[TEXTS], pieces: PIECES };

const TEXTS: &[Entry] = texts! { "node";
    HandshakeEof => "before secure TLS connection was established";
    HttpRefused => "Protocol \"http:\" not supported";
    HttpUnreadable => "Parse Error: Expected HTTP/";
    LeafSignatureUnverifiable => "UNABLE_TO_VERIFY_LEAF_SIGNATURE";
};

const PIECES: &[&str] = &["UNABLE_TO_", "before secure TLS", "Expected HTTP/", "http:\" not supported"];
