//! Browsers: `ERR_CERT_…`, `SEC_ERROR_…`, `SSL_ERROR_…`.

use super::{Entry, Table, texts};
use crate::evidence::Said::*;

pub(super) static TABLE: Table = Table { entries: &[TEXTS], pieces: PIECES };

const TEXTS: &[Entry] = texts! { "browser";
    Expired => "ERR_CERT_DATE_INVALID";
    PolicyViolated => "ERR_CERT_VALIDITY_TOO_LONG", "net::ERR_CERT_VALIDITY_TOO_LONG";
    UnknownIssuer => "ERR_CERT_AUTHORITY_INVALID", "net::ERR_CERT_AUTHORITY_INVALID", "net_error -202", "SEC_ERROR_UNKNOWN_ISSUER", "Certificate issuer is not recognized";
    VerifyFailed => "net::ERR_PROXY_CERTIFICATE_INVALID";
    SelfSignedLeaf => "MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT";
    IssuedByInterceptor => "MOZILLA_PKIX_ERROR_MITM_DETECTED", "ERR_CERT_KNOWN_INTERCEPTION_BLOCKED", "net::ERR_CERT_KNOWN_INTERCEPTION_BLOCKED";
    RootDistrusted => "ERR_CERT_SYMANTEC_LEGACY", "net::ERR_CERT_SYMANTEC_LEGACY", "SEC_ERROR_UNTRUSTED_ISSUER", "SEC_ERROR_UNTRUSTED_CERT", "has been marked as not trusted by the user";
    IntermediateExpired => "SEC_ERROR_EXPIRED_ISSUER_CERTIFICATE", "The certificate issuer's certificate has expired";
    BadSignature => "SEC_ERROR_BAD_SIGNATURE", "Peer's certificate has an invalid signature";
};

const PIECES: &[&str] = &[
    "ERR_CERT_",
    "net_error -",
    "ERR_PROXY_CERT",
    "SEC_ERROR_",
    "PKIX_ERROR_",
    "is not recognized",
    "as not trusted by",
    "certificate has expired",
    "an invalid signature",
];
