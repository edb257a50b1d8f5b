//! GnuTLS, NSS, mbedTLS, wolfSSL: peers and system tools.

use super::{Entry, Table, texts};
use crate::evidence::{Alert, Said::*};

pub(super) static TABLE: Table = Table { entries: &[TEXTS] };

const TEXTS: &[Entry] = texts! { "gnutls";
    ApiMisuse => "Cannot perform this action while handshake is in progress", "Cannot perform the operation until the handshake is complete";
    LimitExceeded => "SSL attempted too many key updates", "SSL_ERROR_TOO_MANY_KEY_UPDATES";
    ApiMisuse => "SSL_ERROR_HANDSHAKE_NOT_COMPLETED";
    RandomnessUnavailable => "Failed to acquire random data", "Error in the system's randomness device", "SSL - No RNG was provided to the SSL module", "ENTROPY - Critical entropy source failure", "Random Number Generator failed";
    Received(Alert::AccessDenied) => "handshake() failed: Access was denied";
    Received(Alert::InternalError) => "handshake() failed: Internal error";
    Received(Alert::BadRecordMac) => "handshake() failed: Bad record MAC";
    VersionTooOld => "A packet with illegal or unsupported version was received", "Peer using unsupported version of security protocol", "SSL - Handshake protocol not within min/max boundaries";
    NoCipherSuiteInCommon => "No supported cipher suites have been found", "Could not negotiate a supported cipher suite", "SSL - None of the common ciphersuites is usable", "SSL - The server has no ciphersuites in common with the client";
    AlpnNoneInCommon => "No common application protocol could be negotiated", "The server supports no protocols that the client advertises in the ALPN extension";
    Downgrade => "A connection with inappropriate fallback was attempted";
    DhKeyTooSmall => "The Diffie-Hellman prime sent by the server is not acceptable", "SSL received a weak ephemeral Diffie-Hellman key in Server Key Exchange handshake message", "DH key too small Error";
    NoGroupInCommon => "No common key share with peer", "No supported ECC curves were found", "Key share extension did not contain a valid named group";
    LegacyRenegotiationRefused => "Safe renegotiation failed", "Unsafe renegotiation denied", "Peer attempted old style (potentially vulnerable) handshake";
    NoSuiteConfigured => "No or insufficient priorities were set", "SSL version range is not valid";
    SignatureTypeRefused => "The signature algorithm is not supported", "The peer used an unsupported combination of signature and hash algorithm";
    ExtendedMasterSecretMissing => "Extended Master Secret must be enabled to resume EMS session", "The peer tried to resume without a correct extended_master_secret extension";
    PeerMalformed => "SSL received a malformed Handshake record", "SSL received a malformed Server Hello handshake message", "SSL - An unexpected message was received from our peer", "SSL - Processing of the ServerHello handshake message failed";
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
