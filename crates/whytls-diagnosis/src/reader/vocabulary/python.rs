//! Python: ssl, requests, urllib3.

use super::{Entry, Table, texts};
use crate::evidence::Said::*;

pub(super) static TABLE: Table = Table { entries: &[TEXTS] };

const TEXTS: &[Entry] = texts! { "python";
    ProxyRefused => "httpx.ProxyError: ", "ProxyError('Unable to connect to proxy'";
    ProxySchemeUnsupported => "Unknown scheme for proxy URL", "Proxy URL had unsupported scheme", "Your proxy appears to only use HTTP";
    HandshakeEof => "EOF occurred in violation of protocol";
    StartTlsNotOffered => "STARTTLS extension not supported by server";
    // grpc
    AlpnNotNegotiated => "annot check peer: missing selected ALPN property";
    CaFileUnreadable => "NO_CERTIFICATE_OR_CRL_FOUND", "[X509] PEM lib", "root certificate file \"";
    // uv
    CaFileMissing => "Ignoring invalid `SSL_CERT_FILE`", "Ignoring invalid `SSL_CERT_DIR`";
    CaFileMissing => "Invalid `SSL_CERT_FILE`", "No valid certificates found in `SSL_CERT_FILE`";
    CaFileMissing => "Could not find a suitable TLS CA certificate bundle";
    // To Python 3.6, and urllib3.
    NameMismatch => "CertificateError: hostname ", "CertificateError(\"hostname ";
    NoNames => "no appropriate subjectAltName fields were found", "no appropriate commonName or subjectAltName fields were found";
};
