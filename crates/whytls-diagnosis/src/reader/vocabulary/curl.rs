//! curl and libcurl, and what uses it: git, cargo; also wget.

use super::{Entry, Table, texts};
use crate::evidence::Said::*;

pub(super) static TABLE: Table = Table { entries: &[TEXTS], pieces: PIECES };

const TEXTS: &[Entry] = texts! { "curl";
    CaFileUnreadable => "error setting certificate file", "error setting certificate verify locations", "Problem with the SSL CA cert", "error adding trust anchors from file";
    // libcurl's general text, where its details are lost; gnutls as git prints it
    VerifyFailed => "SSL peer certificate or SSH remote key was not OK", "server certificate verification failed", "server verification failed: certificate signer not trusted";
    UnknownIssuer => "Untrusted root certificate", "Invalid certificate chain";
    NameMismatch => "no alternative certificate subject name matches";
};

const PIECES: &[&str] = &[
    "subject name matches",
    "setting certificate",
    "the SSL CA cert",
    "adding trust anchors",
    "certificate verification f",
    "Untrusted root cert",
    "nvalid certificate chain",
];
