//! Go: crypto/tls, crypto/x509, net/http.

use super::{Entry, Table, texts};
use crate::evidence::Said::*;

pub(super) static TABLE: Table = Table { entries: &[TEXTS], pieces: PIECES };

const TEXTS: &[Entry] = texts! { "go";
    UnknownIssuer => "x509: certificate signed by unknown authority";
};

const PIECES: &[&str] = &["x509: "];
