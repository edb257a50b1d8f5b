//! Browsers: `ERR_CERT_…`, `SEC_ERROR_…`, `SSL_ERROR_…`.

use super::{Entry, Table, texts};
use crate::evidence::Said::*;

pub(super) static TABLE: Table = Table { entries: &[TEXTS], pieces: PIECES };

const TEXTS: &[Entry] = texts! { "browser";
    AlpnNoneInCommon => "SSL_ERROR_NEXT_PROTOCOL_NO_PROTOCOL", "net::ERR_ALPN_NEGOTIATION_FAILED", "ERR_ALPN_NEGOTIATION_FAILED";
    Downgrade => "ERR_TLS13_DOWNGRADE_DETECTED", "net::ERR_TLS13_DOWNGRADE_DETECTED";
    EchProblem => "SSL_ERROR_ECH_FAILED", "ERR_ECH_NOT_NEGOTIATED", "net::ERR_ECH_NOT_NEGOTIATED", "ERR_ECH_FALLBACK_CERTIFICATE_INVALID", "net::ERR_ECH_FALLBACK_CERTIFICATE_INVALID";
    NoSuiteConfigured => "SSL_ERROR_INVALID_VERSION_RANGE", "ERR_NO_SSL_VERSIONS_ENABLED", "net::ERR_NO_SSL_VERSIONS_ENABLED", "SSL_ERROR_NO_CIPHERS_SUPPORTED";
    ExtendedMasterSecretMissing => "SSL_ERROR_MISSING_EXTENDED_MASTER_SECRET";
    HttpVersionMixup => "ERR_HTTP2_PROTOCOL_ERROR", "net::ERR_HTTP2_PROTOCOL_ERROR", "ERR_HTTP_1_1_REQUIRED", "net::ERR_HTTP_1_1_REQUIRED", "ERR_INVALID_HTTP_RESPONSE", "net::ERR_INVALID_HTTP_RESPONSE";
    LegacyRenegotiationRefused => "SSL_ERROR_UNSAFE_NEGOTIATION";
    VersionTooOld => "SSL_ERROR_UNSUPPORTED_VERSION", "SSL_ERROR_SSL2_DISABLED";
    NoCipherSuiteInCommon => "SSL_ERROR_NO_CYPHER_OVERLAP", "ERR_SSL_OBSOLETE_CIPHER", "net::ERR_SSL_OBSOLETE_CIPHER", "ERR_HTTP2_INADEQUATE_TRANSPORT_SECURITY", "net::ERR_HTTP2_INADEQUATE_TRANSPORT_SECURITY";
    VersionOrSuiteMismatch => "ERR_SSL_VERSION_OR_CIPHER_MISMATCH", "net::ERR_SSL_VERSION_OR_CIPHER_MISMATCH", "net_error -113";
    DhKeyTooSmall => "SSL_ERROR_WEAK_SERVER_EPHEMERAL_DH_KEY", "ERR_SSL_WEAK_SERVER_EPHEMERAL_DH_KEY";
    SignatureTypeRefused => "SSL_ERROR_UNSUPPORTED_SIGNATURE_ALGORITHM";
    PeerMalformed => "SSL_ERROR_RX_MALFORMED_HANDSHAKE", "SSL_ERROR_RX_MALFORMED_SERVER_HELLO", "SSL_ERROR_RX_MALFORMED_CERTIFICATE";
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
    "SSL_ERROR_",
    "ERR_ALPN",
    "ERR_TLS13",
    "ERR_ECH",
    "ERR_NO_SSL",
    "ERR_HTTP",
    "ERR_INVALID_HTTP",
    "ERR_SSL_",
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
