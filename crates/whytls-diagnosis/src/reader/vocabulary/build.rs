//! Building and starting programs: cargo, linkers, loaders.

use super::{Entry, Table, texts};
use crate::evidence::Said::*;

pub(super) static TABLE: Table = Table { entries: &[TEXTS], pieces: PIECES };

const TEXTS: &[Entry] = texts! { "build";
    SonameMissing => "error while loading shared libraries: libssl.so";
};

const PIECES: &[&str] = &["loading shared libraries: libssl"];
