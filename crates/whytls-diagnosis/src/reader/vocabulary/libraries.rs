//! Rust's clients and servers above TLS: reqwest, hyper, ureq, tonic, tungstenite, awc, quinn.

use super::{Entry, Table, texts};
use crate::evidence::Said::*;

pub(super) static TABLE: Table = Table { entries: &[TEXTS, SMALL], pieces: PIECES };

const TEXTS: &[Entry] = texts! { "rust";
    // hyper's connector without TLS
    TlsFeatureMissing => "invalid URL, scheme is not http";
    // tonic
    TlsConfigMissing => "HttpsUriWithoutTlsSupport", "Connecting to HTTPS without TLS enabled";
    // tungstenite; awc
    TlsFeatureMissing => "TlsFeatureNotEnabled";
    TlsFeatureMissing => "SslIsNotSupported", "SSL is not supported";
    ProviderNotSet => "No provider set";
    // tonic
    NoSystemRoots => "Native certificates could not be found", "NativeCertsNotFound";
    // reqwest 0.11 with native roots
    CaFileMissing => "builder error: No such file or directory", "kind: Builder, source: Os { code: 2,";
    RootUnparsable => "No pem encoded cert found", "No valid CA certificate provided";
    BackendConflict => "ncompatible TLS identity type";
};

/// mbedTLS and wolfSSL.
const SMALL: &[Entry] = texts! { "small";
    Expired => "The certificate validity has expired", "ASN date error, current date after";
    NotYetValid => "The certificate validity starts in the future", "ASN date error, current date before";
    NameMismatch => "The certificate Common Name (CN) does not match", "peer subject name mismatch", "peer ip address mismatch";
    PurposeInvalid => "Usage does not match the extendedKeyUsage extension", "Ext Key Use server/client auth not set";
    KeyUsageInvalid => "Usage does not match the keyUsage extension", "Key Use digitalSignature not set";
    SerialInvalid => "X509 - The serial tag or value is invalid";
    BadEncoding => "X509 - The CRT/CRL/CSR format is invalid", "SSL - Processing of the Certificate handshake message failed", "ASN parsing error, invalid input";
    VersionUnsupported => "X509 - CRT/CRL/CSR has an unsupported version number";
    ChainTooLarge => "SSL - Our own certificate(s) is/are too large", "Handshake message too large Error";
    NameConstraintViolated => "Name Constraint error";
    PathLengthExceeded => "ASN CA path length value too large", "ASN CA path length larger than signer";
    PathBuildingLimit => "Maximum Chain Depth Exceeded";
    CriticalExtensionUnknown => "X.509 Critical extension ignored or invalid";
};

const PIECES: &[&str] = &[
    "sending request for url",
    "scheme is not http",
    "HttpsUriWithout",
    "HTTPS without TLS",
    "SslIsNot",
    "SSL is not",
    "No provider set",
    "Native certificates",
    "NativeCertsNot",
    "builder error: No s",
    "Builder, source: Os",
    "pem encoded cert",
    "valid CA certificate",
    "registry/src/",
    "registry\\src\\",
    "rustls-0.",
    "TlsFeatureNot",
    "TLS identity",
    "certificate validity",
    "ASN date error",
    "Key Use",
    "X509 - ",
    "SSL - Our own",
    "SSL - Processing",
    "ASN parsing",
    "message too large",
    "Name Constraint err",
    "Chain Depth Exc",
    "Critical extension",
];
