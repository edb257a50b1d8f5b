//! Node.js: codes and texts of tls and https.

use super::{Entry, Table, texts};
use crate::evidence::Said::*;

pub(super) static TABLE: Table = Table { entries: &[TEXTS], pieces: PIECES };

const TEXTS: &[Entry] = texts! { "node";
    IssuerNotLocal => "UNABLE_TO_GET_ISSUER_CERT_LOCALLY";
    IssuerOfIntermediateUnknown => "UNABLE_TO_GET_ISSUER_CERT";
    SelfSignedInChain => "SELF_SIGNED_CERT_IN_CHAIN";
    SelfSignedLeaf => "DEPTH_ZERO_SELF_SIGNED_CERT", "self-signed certificate; if the root CA is installed locally", "self signed certificate; if the root CA is installed locally";
    CaFileMissing => "Ignoring extra certs from ";
    LeafSignatureUnverifiable => "UNABLE_TO_VERIFY_LEAF_SIGNATURE";
    Expired => "CERT_HAS_EXPIRED";
    NotYetValid => "CERT_NOT_YET_VALID";
    NameMismatch => "ERR_TLS_CERT_ALTNAME_INVALID", "Hostname/IP does not match certificate's altnames";
};

const PIECES: &[&str] = &[
    "UNABLE_TO_",
    "CERT_HAS_",
    "CERT_NOT_",
    "CERT_ALTNAME",
    "does not match",
    "SIGNED_CERT",
    "the root CA is",
    "extra certs from",
];
