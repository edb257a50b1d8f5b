//! curl and libcurl, and what uses it: git, cargo; also wget.

use super::{Entry, Table, texts};
use crate::evidence::Said::*;

pub(super) static TABLE: Table = Table { entries: &[TEXTS], pieces: PIECES };

const TEXTS: &[Entry] = texts! { "curl";
    NameMismatch => "no alternative certificate subject name matches";
    NameMismatch => "certificate subject name ", "certificate hostname information did not match", "SSL certificate peer hostname mismatch";
    NoNames => "unable to obtain common name from peer certificate";
    // Secure Transport; Schannel
    Expired => "Certificate chain had an expired certificate";
    NotYetValid => "Certificate not yet valid";
    ExpiredOrNotYetValid => "CERT_TRUST_IS_NOT_TIME_VALID";
};

const PIECES: &[&str] = &[
    "certificate subject name",
    "hostname information",
    "obtain common name",
    "expired cert",
    "CERT_TRUST_IS_",
];
