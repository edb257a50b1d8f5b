//! GnuTLS, NSS, mbedTLS, wolfSSL: peers and system tools.

use super::{Entry, Table, texts};
use crate::evidence::Said::*;

pub(super) static TABLE: Table = Table { entries: &[TEXTS], pieces: PIECES };

const TEXTS: &[Entry] = texts! { "gnutls";
    Expired => "The certificate is NOT trusted. The certificate chain uses expired certificate", "The certificate chain uses expired certificate", "The certificate has expired", "The session or certificate has expired";
    NotYetValid => "The certificate is NOT trusted. The certificate chain uses not yet valid certificate", "The certificate chain uses not yet valid certificate", "The certificate is not yet activated", "The certificate has not yet been activated";
    NameMismatch => "The certificate is NOT trusted. The name in the certificate does not match the expected", "The name in the certificate does not match the expected", "The certificate's owner does not match hostname ";
    PurposeInvalid => "The certificate is NOT trusted. The certificate chain does not match the intended purpose", "The certificate chain does not match the intended purpose";
    CriticalExtensionUnknown => "The certificate is NOT trusted. The certificate contains an unknown critical extension", "The certificate contains an unknown critical extension", "Unsupported critical extension in X.509 certificate";
    IssuerConstraintsViolated => "The certificate is NOT trusted. The certificate chain violates the signer's constraints", "The certificate chain violates the signer's constraints";
    KeyUsageInvalid => "Key usage violation in certificate";
    ChainTooLarge => "The handshake data size is too large";
    ChainUnsorted => "The provided X.509 certificate list is not sorted";
    BadEncoding => "ASN1 parser: Error in DER parsing";
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
    "yet activated",
    "yet been activated",
    "signer's constraints",
    "ey usage violation",
    "handshake data size",
    "list is not sorted",
    "ASN1 parser",
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
