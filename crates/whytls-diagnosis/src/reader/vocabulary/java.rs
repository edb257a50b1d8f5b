//! Java: JSSE, PKIX validation, grpc-java.

use super::{Entry, Table, texts};
use crate::evidence::{Alert, Said::*};

pub(super) static TABLE: Table = Table { entries: &[TEXTS] };

const TEXTS: &[Entry] = texts! { "java";
    RecordNotDecrypted => "Insufficient buffer remaining for AEAD cipher fragment";
    // An alert that came in clear where records are encrypted already.
    Decryption => "SSLHandshakeException: Insufficient buffer remaining for AEAD";
    NotTls => "Unrecognized SSL message", "Unsupported or unrecognized SSL message";
    Received(Alert::CloseNotify) => "Received close_notify during handshake";
    HandshakeEof => "Remote host closed connection during handshake", "Remote host terminated the handshake";
    UncompressedPointsMissing => "Only uncompressed point format supported";
    HttpRefused => "CLEARTEXT communication to ";
    NoCipherSuiteInCommon => "no cipher suites in common";
    NoSuiteConfigured => "No appropriate protocol (protocol is disabled or cipher suites are inappropriate)";
    ClientVersionsRefused => "Client requested protocol ", "The client supported protocol versions[";
    VersionTooOld => "The server selected protocol version ", "Server chose TLSv1";
    AlpnNoneInCommon => "No matching application layer protocol values";
    DhKeyTooSmall => "DHPublicKey does not comply to algorithm constraints";
    // The two times stand behind it.
    Expired => "CertificateExpiredException: ";
    NotYetValid => "CertificateNotYetValidException: ";
    ExpiredOrNotYetValid => "validity check failed", "timestamp check failed";
    NameMismatch => "No subject alternative DNS name matching ", "No subject alternative names matching IP address ", "No name matching ", "SSLPeerUnverifiedException: Hostname ", "Certificate for <";
    NoNames => "No subject alternative names present";
    PurposeInvalid => "Extended key usage does not permit use for TLS";
    KeyUsageInvalid => "KeyUsage does not allow ";
    PathLengthExceeded => "pathLenConstraint violated";
    CriticalExtensionUnknown => "unrecognized critical extension", "Certificate contains unsupported critical extensions";
    NameConstraintViolated => "name constraints check failed";
    BadEncoding => "Unable to initialize, java.io";
    UnknownIssuer => "PKIX path building failed", "unable to find valid certification path to requested target", "Path does not chain with any of the trust anchors";
    // Android
    UnknownIssuer => "Trust anchor for certification path not found";
    NoRootsConfigured => "the trustAnchors parameter must be non-empty";
    RootDistrusted => "TLS Server certificate issued after ";
    BadSignature => "CertPathValidatorException: signature check failed", "SignatureException: Signature does not match";
};
