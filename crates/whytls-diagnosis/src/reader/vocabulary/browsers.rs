//! Browsers: `ERR_CERT_…`, `SEC_ERROR_…`, `SSL_ERROR_…`.

use super::{Entry, Table, texts};
use crate::evidence::{Alert, Said::*};

pub(super) static TABLE: Table = Table { entries: &[TEXTS], pieces: PIECES };

const TEXTS: &[Entry] = texts! { "browser";
    NotTls => "ERR_SSL_PROTOCOL_ERROR", "SSL_ERROR_RX_RECORD_TOO_LONG";
    Received(Alert::UnrecognizedName) => "ERR_SSL_UNRECOGNIZED_NAME_ALERT", "SSL_ERROR_UNRECOGNIZED_NAME_ALERT";
    HandshakeEof => "PR_END_OF_FILE_ERROR", "ERR_CONNECTION_CLOSED";
    Reset => "PR_CONNECT_RESET_ERROR", "ERR_CONNECTION_RESET";
    ProxyRefused => "ERR_TUNNEL_CONNECTION_FAILED", "ERR_PROXY_CONNECTION_FAILED";
    NotTls => "SSL_ERROR_RX_UNKNOWN_RECORD_TYPE", "net_error -107";
    HandshakeEof => "net_error -100";
    Reset => "net_error -101";
    Received(Alert::UnrecognizedName) => "net_error -159";
    Received(Alert::BadRecordMac) => "SSL_ERROR_BAD_MAC_ALERT", "ERR_SSL_BAD_RECORD_MAC_ALERT";
    Decryption => "SSL_ERROR_BAD_MAC_READ";
    Received(Alert::AccessDenied) => "SSL_ERROR_ACCESS_DENIED_ALERT";
    Received(Alert::MissingExtension) => "SSL_ERROR_MISSING_EXTENSION_ALERT";
    Received(Alert::InternalError) => "SSL_ERROR_INTERNAL_ERROR_ALERT";
    HttpRefused => "ERR_CLEARTEXT_NOT_PERMITTED";
    Expired => "ERR_CERT_DATE_INVALID";
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
    "PR_END_OF",
    "ERR_CONNECTION_",
    "PR_CONNECT_",
    "_CONNECTION_FAILED",
    "ERR_CLEARTEXT",
    "ERR_SSL_",
    "SSL_ERROR_",
    "net_error -",
    "ERR_PROXY_CERT",
    "SEC_ERROR_",
    "PKIX_ERROR_",
    "is not recognized",
    "as not trusted by",
    "certificate has expired",
    "an invalid signature",
];
