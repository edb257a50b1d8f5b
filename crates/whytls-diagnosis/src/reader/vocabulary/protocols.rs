//! Databases, mail, directories and messaging: what servers and drivers say around TLS.

use super::{Entry, Table, texts};
use crate::evidence::Said::*;

pub(super) static TABLE: Table = Table { entries: &[TEXTS], pieces: PIECES };

const TEXTS: &[Entry] = texts! { "protocol";
    ServerWithoutTls => "server does not support SSL, but SSL was required";
};

const PIECES: &[&str] = &["but SSL was required"];
