//! Java: JSSE, PKIX validation, grpc-java.

use super::{Entry, Table, texts};
use crate::evidence::Said::*;

pub(super) static TABLE: Table = Table { entries: &[TEXTS], pieces: PIECES };

const TEXTS: &[Entry] = texts! { "java";
    UnknownIssuer => "PKIX path building failed";
};

const PIECES: &[&str] = &["PKIX path"];
