//! Browsers: `ERR_CERT_…`, `SEC_ERROR_…`, `SSL_ERROR_…`.

use super::{Entry, Table, texts};
use crate::evidence::Said::*;

pub(super) static TABLE: Table = Table { entries: &[TEXTS], pieces: PIECES };

const TEXTS: &[Entry] = texts! { "browser";
    ExpiredOrNotYetValid => "ERR_CERT_DATE_INVALID", "handshake failed; returned -1, SSL error code 1, net_error -201";
    NameMismatch => "ERR_CERT_COMMON_NAME_INVALID", "handshake failed; returned -1, SSL error code 1, net_error -200";
    BadEncoding => "ERR_CERT_INVALID", "ERR_SSL_SERVER_CERT_BAD_FORMAT";
    NameConstraintViolated => "ERR_CERT_NAME_CONSTRAINT_VIOLATION";
    KeyUsageInvalid => "ERR_SSL_KEY_USAGE_INCOMPATIBLE";
    // NSS (Firefox)
    // NSS says it of both sides.
    ExpiredOrNotYetValid => "SEC_ERROR_EXPIRED_CERTIFICATE", "Peer's Certificate has expired";
    IntermediateExpired => "SEC_ERROR_EXPIRED_ISSUER_CERTIFICATE", "The certificate issuer's certificate has expired";
    NotYetValid => "MOZILLA_PKIX_ERROR_NOT_YET_VALID_CERTIFICATE", "MOZILLA_PKIX_ERROR_NOT_YET_VALID_ISSUER_CERTIFICATE";
    NameMismatch => "SSL_ERROR_BAD_CERT_DOMAIN", "requested domain name does not match the server's certificate";
    PurposeInvalid => "SEC_ERROR_INADEQUATE_CERT_TYPE", "Certificate type not approved for application";
    KeyUsageInvalid => "SEC_ERROR_INADEQUATE_KEY_USAGE", "Certificate key usage inadequate for attempted operation", "SSL_ERROR_CERT_KEA_MISMATCH", "The certificate provided cannot be used with the selected authentication type";
    PathLengthExceeded => "SEC_ERROR_PATH_LEN_CONSTRAINT_INVALID", "Certificate path length constraint is invalid";
    CriticalExtensionUnknown => "SEC_ERROR_UNKNOWN_CRITICAL_EXTENSION", "Certificate contains unknown critical extension";
    NameConstraintViolated => "SEC_ERROR_CERT_NOT_IN_NAME_SPACE", "The Certifying Authority for this certificate is not permitted to issue a certificate with this name";
    VersionUnsupported => "MOZILLA_PKIX_ERROR_V1_CERT_USED_AS_CA";
    CaAsEndEntity => "MOZILLA_PKIX_ERROR_CA_CERT_USED_AS_END_ENTITY";
    BadEncoding => "SEC_ERROR_BAD_DER", "security library: improperly formatted DER-encoded message", "SEC_ERROR_ALGORITHM_MISMATCH", "MOZILLA_PKIX_ERROR_SIGNATURE_ALGORITHM_MISMATCH", "The signature algorithm in the signature field of the certificate does not match", "SSL_ERROR_RX_MALFORMED_CERTIFICATE", "SSL received a malformed Certificate handshake message";
    UnknownIssuer => "ERR_CERT_AUTHORITY_INVALID", "net::ERR_CERT_AUTHORITY_INVALID", "net_error -202", "SEC_ERROR_UNKNOWN_ISSUER", "Certificate issuer is not recognized";
    VerifyFailed => "net::ERR_PROXY_CERTIFICATE_INVALID";
    SelfSignedLeaf => "MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT";
    IssuedByInterceptor => "MOZILLA_PKIX_ERROR_MITM_DETECTED", "ERR_CERT_KNOWN_INTERCEPTION_BLOCKED", "net::ERR_CERT_KNOWN_INTERCEPTION_BLOCKED";
    RootDistrusted => "ERR_CERT_SYMANTEC_LEGACY", "net::ERR_CERT_SYMANTEC_LEGACY", "SEC_ERROR_UNTRUSTED_ISSUER", "SEC_ERROR_UNTRUSTED_CERT", "has been marked as not trusted by the user";
    BadSignature => "SEC_ERROR_BAD_SIGNATURE", "Peer's certificate has an invalid signature";
};

const PIECES: &[&str] = &[
    "ERR_CERT_",
    "ERR_SSL_",
    "SEC_ERROR_",
    "SSL_ERROR_",
    "PKIX_ERROR_",
    "approved for app",
    "selected authent",
    "not permitted to issue",
    "DER-encoded",
    "malformed Cert",
    "net_error -",
    "ERR_PROXY_CERT",
    "is not recognized",
    "as not trusted by",
    "an invalid signature",
];
