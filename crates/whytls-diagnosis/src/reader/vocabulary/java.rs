//! Java: JSSE, PKIX validation, grpc-java.

use super::{Entry, Table, texts};
use crate::evidence::Said::*;

pub(super) static TABLE: Table = Table { entries: &[TEXTS], pieces: PIECES };

const TEXTS: &[Entry] = texts! { "java";
    UnknownIssuer => "PKIX path building failed", "unable to find valid certification path to requested target", "Path does not chain with any of the trust anchors";
    // Android
    UnknownIssuer => "Trust anchor for certification path not found";
    NoRootsConfigured => "the trustAnchors parameter must be non-empty";
    RootDistrusted => "TLS Server certificate issued after ";
    BadSignature => "CertPathValidatorException: signature check failed", "SignatureException: Signature does not match";
};

const PIECES: &[&str] = &[
    "PKIX path",
    "ertification path ",
    "Path does not chain",
    "trustAnchors par",
    "TLS Server cert",
    "ignature check failed",
    "ignature does not match",
];
