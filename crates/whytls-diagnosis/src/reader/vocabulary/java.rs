//! Java: JSSE, PKIX validation, grpc-java.

use super::{Entry, Table, texts};
use crate::evidence::Said::*;

pub(super) static TABLE: Table = Table { entries: &[TEXTS], pieces: PIECES };

const TEXTS: &[Entry] = texts! { "java";
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

const PIECES: &[&str] = &[
    "PKIX path",
    "ExpiredException: ",
    "YetValidException: ",
    "validity check",
    "timestamp check",
    "subject alternative",
    "No name matching",
    "PeerUnverified",
    "Certificate for <",
    "key usage",
    "KeyUsage does not",
    "pathLenConstraint",
    "initialize, java",
    "ertification path ",
    "Path does not chain",
    "trustAnchors par",
    "TLS Server cert",
    "ignature check failed",
];
