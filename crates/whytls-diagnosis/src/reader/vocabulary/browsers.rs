//! Browsers: `ERR_CERT_…`, `SEC_ERROR_…`, `SSL_ERROR_…`.

use super::{Entry, Table, texts};
use crate::evidence::{Alert, Said::*};

pub(super) static TABLE: Table = Table { entries: &[TEXTS] };

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
    PolicyViolated => "ERR_CERT_VALIDITY_TOO_LONG", "net::ERR_CERT_VALIDITY_TOO_LONG";
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
    BadEncoding => "SEC_ERROR_BAD_DER", "security library: improperly formatted DER-encoded message", "SEC_ERROR_ALGORITHM_MISMATCH", "MOZILLA_PKIX_ERROR_SIGNATURE_ALGORITHM_MISMATCH", "The signature algorithm in the signature field of the certificate does not match", "SSL received a malformed Certificate handshake message";
    UnknownIssuer => "ERR_CERT_AUTHORITY_INVALID", "net::ERR_CERT_AUTHORITY_INVALID", "net_error -202", "SEC_ERROR_UNKNOWN_ISSUER", "Certificate issuer is not recognized";
    VerifyFailed => "net::ERR_PROXY_CERTIFICATE_INVALID";
    SelfSignedLeaf => "MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT";
    IssuedByInterceptor => "MOZILLA_PKIX_ERROR_MITM_DETECTED", "ERR_CERT_KNOWN_INTERCEPTION_BLOCKED", "net::ERR_CERT_KNOWN_INTERCEPTION_BLOCKED";
    RootDistrusted => "ERR_CERT_SYMANTEC_LEGACY", "net::ERR_CERT_SYMANTEC_LEGACY", "SEC_ERROR_UNTRUSTED_ISSUER", "SEC_ERROR_UNTRUSTED_CERT", "has been marked as not trusted by the user";
    BadSignature => "SEC_ERROR_BAD_SIGNATURE", "Peer's certificate has an invalid signature";
};
