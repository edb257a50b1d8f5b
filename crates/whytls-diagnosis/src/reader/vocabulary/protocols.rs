//! Databases, mail, directories and messaging: what servers and drivers say around TLS.

use super::{Entry, Table, texts};
use crate::evidence::{Alert, Said::*};

pub(super) static TABLE: Table = Table { entries: &[TEXTS], pieces: PIECES };

const TEXTS: &[Entry] = texts! { "protocol";
    // Oracle
    VerifyFailed => "ORA-29024: Certificate validation failure";
    CaFileUnreadable => "ORA-28759: failure to open file";
    // A client turned away: PostgreSQL; Elasticsearch
    Received(Alert::UnknownCa) => "could not accept SSL connection: tlsv1 alert unknown ca";
    Received(Alert::BadCertificate) => "could not accept SSL connection: sslv3 alert bad certificate";
    Received(Alert::CertificateUnknown) => "could not accept SSL connection: sslv3 alert certificate unknown", "client did not trust this server's certificate";
    ServerWithoutTls => "server does not support SSL, but SSL was required";
};

const PIECES: &[&str] =
    &["but SSL was required", "not accept SSL", "client did not trust", "ORA-29024", "ORA-28759"];
