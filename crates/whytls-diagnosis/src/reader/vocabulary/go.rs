//! Go: crypto/tls, crypto/x509, net/http.

use super::{Entry, Table, texts};
use crate::evidence::Said::*;

pub(super) static TABLE: Table = Table { entries: &[TEXTS], pieces: PIECES };

const TEXTS: &[Entry] = texts! { "go";
    NoSystemRoots => "x509: failed to load system roots and no roots provided";
    EndEntityAsCa => "x509: certificate is not authorized to sign other certificates", "x509: invalid signature: parent certificate cannot sign this kind of certificate";
    RootDistrusted => "x509: User or administrator set ";
    UnknownIssuer => "x509: certificate signed by unknown authority";
};

const PIECES: &[&str] = &["x509: "];
