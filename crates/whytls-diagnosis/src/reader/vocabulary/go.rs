//! Go: crypto/tls, crypto/x509, net/http.

use super::{Entry, Table, texts};
use crate::evidence::Said::*;

pub(super) static TABLE: Table = Table { entries: &[TEXTS], pieces: PIECES };

const TEXTS: &[Entry] = texts! { "go";
    NoSystemRoots => "x509: failed to load system roots and no roots provided";
    EndEntityAsCa => "x509: certificate is not authorized to sign other certificates", "x509: invalid signature: parent certificate cannot sign this kind of certificate";
    RootDistrusted => "x509: User or administrator set ";
    UnknownIssuer => "x509: certificate signed by unknown authority";
    ExpiredOrNotYetValid => "x509: certificate has expired or is not yet valid";
    NameMismatch => "x509: certificate is valid for ", "x509: cannot validate certificate for ", "x509: certificate is not valid for any names";
    NoNames => "x509: certificate relies on legacy Common Name field", "x509: Common Name is not a valid hostname";
    PurposeInvalid => "x509: certificate specifies an incompatible key usage";
    CriticalExtensionUnknown => "x509: unhandled critical extension";
    NameConstraintViolated => "x509: a root or intermediate certificate is not authorized to sign for this name", "x509: issuer has name constraints but leaf";
    PathLengthExceeded => "x509: too many intermediates for path length constraint";
    BadEncoding => "x509: malformed ", "tls: failed to parse certificate from server";
    SerialInvalid => "x509: negative serial number";
    ChainTooLarge => "tls: handshake message of length ";
};

const PIECES: &[&str] = &["x509: ", "tls: failed to parse", "tls: handshake mess"];
