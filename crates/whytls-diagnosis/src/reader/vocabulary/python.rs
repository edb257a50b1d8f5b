//! Python: ssl, requests, urllib3.

use super::{Entry, Table, texts};
use crate::evidence::Said::*;

pub(super) static TABLE: Table = Table { entries: &[TEXTS], pieces: PIECES };

const TEXTS: &[Entry] = texts! { "python";
    CaFileMissing => "Could not find a suitable TLS CA certificate bundle";
    // To Python 3.6, and urllib3.
    NameMismatch => "CertificateError: hostname ", "CertificateError(\"hostname ";
    NoNames => "no appropriate subjectAltName fields were found", "no appropriate commonName or subjectAltName fields were found";
};

const PIECES: &[&str] = &["TLS CA certificate", "CertificateError", "subjectAltName fields"];
