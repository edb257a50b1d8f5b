//! Rust's clients and servers above TLS: reqwest, hyper, ureq, tonic, tungstenite, awc, quinn.

use super::{Entry, Table, texts};
use crate::evidence::Said::*;

pub(super) static TABLE: Table = Table { entries: &[TEXTS], pieces: PIECES };

const TEXTS: &[Entry] = texts! { "rust";
    // hyper's connector without TLS
    TlsFeatureMissing => "invalid URL, scheme is not http";
    // tonic
    TlsConfigMissing => "HttpsUriWithoutTlsSupport", "Connecting to HTTPS without TLS enabled";
    // tungstenite; awc
    TlsFeatureMissing => "TlsFeatureNotEnabled";
    TlsFeatureMissing => "SslIsNotSupported", "SSL is not supported";
    // reqwest; hyper-rustls; ureq
    HttpRefused => "URL scheme is not allowed", "BadScheme";
    HttpRefused => "nsupported scheme http", "configured for https only", "RequireHttpsOnly(", "Insecure request attempted";
    HttpRefused => "https required but URI was not https", "ForceHttpsButUriNotHttps";
    SchemeMissing => "issing scheme", "nsupported scheme ftp", "Unknown URL scheme";
    // reqwest, hyper-util; ureq
    ProxyRefused => "unsuccessful tunnel", "tunnel error: unsuccessful", "tunnel error: proxy auth", "tunnel error: unexpected end of file", "tunnel error: io error", "unexpected eof while tunneling", "TunnelUnsuccessful", "TunnelUnexpectedEof";
    ProxyRefused => "proxy authentication required", "ProxyAuthRequired", "CONNECT proxy failed", "ConnectProxyFailed(", "Proxy failed to connect", "Provided proxy credentials are incorrect", "ProxyConnect,", "ProxyUnauthorized";
    ProxySchemeUnsupported => "unknown proxy scheme", "invalid proxy url", "InvalidProxyUrl", "Malformed proxy";
    // hyper
    HttpUnreadable => "invalid HTTP version parsed", "invalid HTTP status-code parsed", "hyper::Error(Parse(Version))";
    HandshakeEof => "unexpected EOF during handshake";
    ProviderNotSet => "No provider set";
    BackendConflict => "ncompatible TLS identity type";
};

const PIECES: &[&str] = &[
    "sending request for url",
    "scheme is not http",
    "HttpsUriWithout",
    "HTTPS without TLS",
    "SslIsNot",
    "SSL is not",
    "No provider set",
    "registry/src/",
    "registry\\src\\",
    "rustls-0.",
    "TlsFeatureNot",
    "TLS identity",
    "scheme is not allowed",
    "BadScheme",
    "supported scheme ",
    "for https only",
    "HttpsOnly(",
    "Insecure request",
    "issing scheme",
    "tunnel",
    "Tunnel",
    " proxy ",
    "Malformed proxy",
    "proxy auth",
    "ProxyAuth",
    "ProxyFailed(",
    "Proxy failed",
    "ProxyUrl",
    "ProxyConnect",
    "ProxyUnauth",
    "HTTP version parsed",
    "status-code parsed",
    "Error(Parse(",
    "EOF during handshake",
    "URI was not https",
    "UriNotHttps",
    "Unknown URL scheme",
];
