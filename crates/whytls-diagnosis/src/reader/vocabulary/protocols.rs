//! Databases, mail, directories and messaging: what servers and drivers say around TLS.

use super::{Entry, Table, texts};
use crate::evidence::Said::*;

pub(super) static TABLE: Table = Table { entries: &[TEXTS], pieces: PIECES };

const TEXTS: &[Entry] = texts! { "protocol";
    // Oracle
    VerifyFailed => "ORA-29024: Certificate validation failure";
    CaFileUnreadable => "ORA-28759: failure to open file";
    ServerWithoutTls => "server does not support SSL, but SSL was required";
};

const PIECES: &[&str] = &["but SSL was required", "ORA-29024", "ORA-28759"];
