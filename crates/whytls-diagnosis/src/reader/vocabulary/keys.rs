//! Files of keys and certificates: PEM, PKCS#8, PKCS#12.

use super::{Entry, Table, texts};
use crate::evidence::Said::*;

pub(super) static TABLE: Table = Table { entries: &[TEXTS], pieces: PIECES };

const TEXTS: &[Entry] = texts! { "keys";
    KeyEncrypted => "private key is encrypted";
};

const PIECES: &[&str] = &["is encrypted"];
