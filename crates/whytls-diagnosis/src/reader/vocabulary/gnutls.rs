//! GnuTLS, NSS, mbedTLS, wolfSSL: peers and system tools.

use super::{Entry, Table, texts};
use crate::evidence::Said::*;

pub(super) static TABLE: Table = Table { entries: &[TEXTS], pieces: PIECES };

const TEXTS: &[Entry] = texts! { "gnutls";
    UnknownIssuer => "The certificate issuer is unknown", "doesn't have a known issuer", "TLS: peer cert untrusted or revoked";
    CaFileUnreadable => "Failed to open cert ", "Error setting the x509 trust file";
    // mbed TLS, wolfSSL, OpenLDAP, Erlang
    NoRootsConfigured => "No CA Chain is set, but required to operate";
    VerifyFailed => "Verification of our peer failed", "Certificate verification failed, e.g. CRL, CA or signature check failed", "additional info: (unknown error code)";
    UnknownIssuer => "The certificate is not correctly signed by the trusted CA", "verify problem on certificate", "ASN: bad other signature confirmation", "CLIENT ALERT: Fatal - Unknown CA";
    SelfSignedLeaf => "ASN self-signed certificate error";
    BadSignature => "ASN sig error, confirm failure";
    BadSignature => "The signature in the certificate is invalid";
    EndEntityAsCa => "The certificate issuer is not a CA";
};

const PIECES: &[&str] = &[
    "issuer is unknown",
    "a known issuer",
    "peer cert untrusted",
    "ailed to open cert",
    "x509 trust file",
    "signature in the cert",
    "issuer is not a CA",
    "CA Chain is set",
    "of our peer failed",
    "Certificate verification f",
    "unknown error code",
    "signed by the trusted",
    "verify problem on",
    "ASN: bad other",
    "ALERT: Fatal",
    "ASN self-signed",
    "ASN sig error",
];
