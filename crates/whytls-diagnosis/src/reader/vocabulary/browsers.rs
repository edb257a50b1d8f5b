//! Browsers: `ERR_CERT_…`, `SEC_ERROR_…`, `SSL_ERROR_…`.

use super::{Entry, Table, texts};
use crate::evidence::{Alert, Said::*};

pub(super) static TABLE: Table = Table { entries: &[TEXTS], pieces: PIECES };

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
    ProxyRefused => "ERR_PROXY_CERTIFICATE_INVALID";
    HttpRefused => "ERR_CLEARTEXT_NOT_PERMITTED";
    Expired => "ERR_CERT_DATE_INVALID";
};

const PIECES: &[&str] = &[
    "ERR_CERT_",
    "SSL_PROTOCOL_ERR",
    "RECORD_TOO_LONG",
    "UNRECOGNIZED_NAME_",
    "PR_END_OF",
    "ERR_CONNECTION_",
    "PR_CONNECT_",
    "_CONNECTION_FAILED",
    "ERR_CLEARTEXT",
    "UNKNOWN_RECORD",
    "net_error -1",
    "BAD_MAC_",
    "BAD_RECORD_MAC_A",
    "ACCESS_DENIED_A",
    "MISSING_EXTENSION_A",
    "INTERNAL_ERROR_A",
    "ERR_PROXY_CERT",
];
