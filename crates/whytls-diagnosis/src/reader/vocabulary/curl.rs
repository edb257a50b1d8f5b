//! curl and libcurl, and what uses it: git, cargo; also wget.

use super::{Entry, Table, texts};
use crate::evidence::Said::*;

pub(super) static TABLE: Table = Table { entries: &[TEXTS], pieces: PIECES };

const TEXTS: &[Entry] = texts! { "curl";
    NameMismatch => "no alternative certificate subject name matches";
};

const PIECES: &[&str] = &["subject name matches"];
