//! Python: ssl, requests, urllib3.

use super::{Entry, Table, texts};
use crate::evidence::Said::*;

pub(super) static TABLE: Table = Table { entries: &[TEXTS], pieces: PIECES };

const TEXTS: &[Entry] = texts! { "python";
    ProxyRefused => "httpx.ProxyError: ", "ProxyError('Unable to connect to proxy'";
    ProxySchemeUnsupported => "Unknown scheme for proxy URL", "Proxy URL had unsupported scheme", "Your proxy appears to only use HTTP";
    HandshakeEof => "EOF occurred in violation of protocol";
    StartTlsNotOffered => "STARTTLS extension not supported by server";
    CaFileMissing => "Could not find a suitable TLS CA certificate bundle";
};

const PIECES: &[&str] = &[
    "TLS CA certificate",
    "violation of protocol",
    "STARTTLS extension",
    "ProxyError",
    "scheme for proxy",
    "Proxy URL had",
    "Your proxy appears",
];
