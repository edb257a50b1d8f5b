//! Go: crypto/tls, crypto/x509, net/http.

use super::{Entry, Table, texts};
use crate::evidence::Said::*;

pub(super) static TABLE: Table = Table { entries: &[TEXTS], pieces: PIECES };

const TEXTS: &[Entry] = texts! { "go";
    UnknownIssuer => "x509: certificate signed by unknown authority";
    ApiMisuse => "tls: handshake has not yet been performed", "tls: either ServerName or InsecureSkipVerify must be specified";
    LimitExceeded => "tls: too many non-advancing records";
};

const PIECES: &[&str] = &["x509: ", "tls: handshake has", "tls: either", "tls: too many"];
