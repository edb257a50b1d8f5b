//! Databases, mail, directories and messaging: what servers and drivers say around TLS.

use super::{Entry, Table, texts};
use crate::evidence::Said::*;

pub(super) static TABLE: Table = Table { entries: &[TEXTS], pieces: PIECES };

const TEXTS: &[Entry] = texts! { "protocol";
    // Oracle
    VerifyFailed => "ORA-29024: Certificate validation failure";
    CaFileUnreadable => "ORA-28759: failure to open file";
    ServerWithoutTls => "server does not support SSL, but SSL was required";
    NameMismatch => "server certificate for \"", "Failed to verify the server certificate via X509 certificate matching functions", "The server certificate does not match the host name", "SSL transport detected mismatched server certificate";
    // OpenLDAP, nginx, Envoy
    NameMismatch => "hostname does not match CN in peer certificate", "upstream SSL certificate does not match ", "verify cert failed: verify SAN list";
};

const PIECES: &[&str] = &[
    "but SSL was required",
    "server certificate for",
    "X509 certificate match",
    "mismatched server cert",
    "verify SAN list",
    "ORA-29024",
    "ORA-28759",
];
