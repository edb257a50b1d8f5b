//! Node.js: codes and texts of tls and https.

use super::{Entry, Table, texts};
use crate::evidence::Said::*;

pub(super) static TABLE: Table = Table { entries: &[TEXTS], pieces: PIECES };

const TEXTS: &[Entry] = texts! { "node";
    LeafSignatureUnverifiable => "UNABLE_TO_VERIFY_LEAF_SIGNATURE";
    Expired => "CERT_HAS_EXPIRED";
    NotYetValid => "CERT_NOT_YET_VALID";
    NameMismatch => "ERR_TLS_CERT_ALTNAME_INVALID", "Hostname/IP does not match certificate's altnames";
};

const PIECES: &[&str] = &["UNABLE_TO_", "CERT_HAS_", "CERT_NOT_", "CERT_ALTNAME", "does not match"];
