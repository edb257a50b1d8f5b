//! Node.js: codes and texts of tls and https.

use super::{Entry, Table, texts};
use crate::evidence::Said::*;

pub(super) static TABLE: Table = Table { entries: &[TEXTS] };

const TEXTS: &[Entry] = texts! { "node";
    HandshakeEof => "before secure TLS connection was established";
    HttpRefused => "Protocol \"http:\" not supported";
    HttpUnreadable => "Parse Error: Expected HTTP/";
    HttpVersionMixup => "[ERR_HTTP2_ERROR]: Protocol error";
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
