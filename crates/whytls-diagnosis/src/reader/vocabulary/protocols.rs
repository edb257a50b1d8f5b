//! Databases, mail, directories and messaging: what servers and drivers say around TLS.

use super::{Entry, Table, texts};
use crate::evidence::{Alert, Said::*};

pub(super) static TABLE: Table = Table { entries: &[TEXTS], pieces: PIECES };

const TEXTS: &[Entry] = texts! { "protocol";
    // Oracle
    VerifyFailed => "ORA-29024: Certificate validation failure";
    CaFileUnreadable => "ORA-28759: failure to open file";
    // PostgreSQL's log and psql; MySQL and MariaDB
    ClientVersionsRefused => "could not accept SSL connection: unsupported protocol";
    NoCipherSuiteInCommon => "could not accept SSL connection: no shared cipher";
    NoSuiteConfigured => "invalid SSL protocol version range";
    Received(Alert::ProtocolVersion) => "TLS/SSL error: tlsv1 alert protocol version";
    VersionTooOld => "SSL connection error: protocol version mismatch";
    ServerWithoutTls => "server does not support SSL, but SSL was required";
};

const PIECES: &[&str] = &[
    "accept SSL conn",
    "SSL protocol version",
    "SSL connection error",
    "but SSL was required",
    "ORA-29024",
    "ORA-28759",
];
