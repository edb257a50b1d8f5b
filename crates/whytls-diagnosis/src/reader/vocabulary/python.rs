//! Python: ssl, requests, urllib3.

use super::{Entry, Table, texts};
use crate::evidence::Said::*;

pub(super) static TABLE: Table = Table { entries: &[TEXTS], pieces: PIECES };

const TEXTS: &[Entry] = texts! { "python";
    CaFileUnreadable => "NO_CERTIFICATE_OR_CRL_FOUND", "[X509] PEM lib", "root certificate file \"";
    CaFileMissing => "Invalid `SSL_CERT_FILE`", "No valid certificates found in `SSL_CERT_FILE`";
    CaFileMissing => "Could not find a suitable TLS CA certificate bundle";
    // To Python 3.6, and urllib3.
    NameMismatch => "CertificateError: hostname ", "CertificateError(\"hostname ";
    NoNames => "no appropriate subjectAltName fields were found", "no appropriate commonName or subjectAltName fields were found";
};

const PIECES: &[&str] = &[
    "TLS CA certificate",
    "CertificateError",
    "subjectAltName fields",
    "ATE_OR_CRL_FOUND",
    "[X509] PEM",
    "root certificate file",
    "`SSL_CERT_FILE`",
];
