//! Browsers: `ERR_CERT_…`, `SEC_ERROR_…`, `SSL_ERROR_…`.

use super::{Entry, Table, texts};
use crate::evidence::Said::*;

pub(super) static TABLE: Table = Table { entries: &[TEXTS], pieces: PIECES };

const TEXTS: &[Entry] = texts! { "browser";
    Expired => "ERR_CERT_DATE_INVALID";
    PolicyViolated => "ERR_CERT_VALIDITY_TOO_LONG", "net::ERR_CERT_VALIDITY_TOO_LONG";
};

const PIECES: &[&str] = &["ERR_CERT_"];
