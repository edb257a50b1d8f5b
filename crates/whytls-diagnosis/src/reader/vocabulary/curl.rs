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
    "subject name matches",
    "setting certificate",
    "the SSL CA cert",
    "adding trust anchors",
    "certificate verification f",
    "Untrusted root cert",
    "nvalid certificate chain",
];
