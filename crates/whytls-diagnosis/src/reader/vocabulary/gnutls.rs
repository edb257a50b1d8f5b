//! GnuTLS, NSS, mbedTLS, wolfSSL: peers and system tools.

use super::{Entry, Table, texts};
use crate::evidence::Said::*;

pub(super) static TABLE: Table = Table { entries: &[TEXTS], pieces: PIECES };

const TEXTS: &[Entry] = texts! { "gnutls";
    UnknownIssuer => "The certificate issuer is unknown";
    Expired => "The certificate is NOT trusted. The certificate chain uses expired certificate", "The certificate chain uses expired certificate", "The certificate has expired", "The session or certificate has expired";
    NotYetValid => "The certificate is NOT trusted. The certificate chain uses not yet valid certificate", "The certificate chain uses not yet valid certificate", "The certificate is not yet activated", "The certificate has not yet been activated";
    NameMismatch => "The certificate is NOT trusted. The name in the certificate does not match the expected", "The name in the certificate does not match the expected", "The certificate's owner does not match hostname ";
    PurposeInvalid => "The certificate is NOT trusted. The certificate chain does not match the intended purpose", "The certificate chain does not match the intended purpose";
    CriticalExtensionUnknown => "The certificate is NOT trusted. The certificate contains an unknown critical extension", "The certificate contains an unknown critical extension", "Unsupported critical extension in X.509 certificate";
    NameConstraintViolated => "The certificate is NOT trusted. The certificate chain violates the signer's constraints", "The certificate chain violates the signer's constraints";
    KeyUsageInvalid => "Key usage violation in certificate";
    ChainTooLarge => "The handshake data size is too large";
    ChainUnsorted => "The provided X.509 certificate list is not sorted";
    BadEncoding => "ASN1 parser: Error in DER parsing";
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
];
