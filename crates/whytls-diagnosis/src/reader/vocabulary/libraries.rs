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
    HttpRefused => "Connect, ForceHttpsButUriNotHttps";
    SchemeMissing => "nsupported scheme ftp";
    // reqwest, hyper-util; ureq
    ProxyRefused => "Unable to tunnel through proxy", "tunnel error: unsuccessful", "tunnel error: proxy auth", "tunnel error: unexpected end of file", "tunnel error: io error", "TunnelUnsuccessful", "TunnelUnexpectedEof";
    ProxyRefused => "ProxyAuthRequired", "CONNECT proxy failed", "ConnectProxyFailed(", "ProxyConnect,", "ProxyUnauthorized";
    ProxySchemeUnsupported => "InvalidProxyUrl";
    // hyper
    HttpUnreadable => "invalid HTTP version parsed", "invalid HTTP status-code parsed", "hyper::Error(Parse(Version))";

    ProviderNotSet => "No provider set";
    // tonic
    NoSystemRoots => "Native certificates could not be found", "NativeCertsNotFound";
    // reqwest 0.11 with native roots
    CaFileMissing => "builder error: No such file or directory", "kind: Builder, source: Os { code: 2,";
    RootUnparsable => "No pem encoded cert found", "No valid CA certificate provided";
    BackendConflict => "ncompatible TLS identity type";
};

const PIECES: &[&str] = &[
    "sending request for url",
    "scheme is not http",
    "HttpsUriWithout",
    "HTTPS without TLS",
    "SslIsNot",
    "No provider set",
    "Native certificates",
    "NativeCertsNot",
    "Builder, source: Os",
    "pem encoded cert",
    "valid CA certificate",
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
    "tunnel",
    "Tunnel",
    " proxy ",
    "ProxyAuth",
    "ProxyFailed(",
    "ProxyUrl",
    "ProxyConnect",
    "ProxyUnauth",
    "HTTP version parsed",
    "status-code parsed",
    "Error(Parse(",
    "UriNotHttps",
    "SSL is ",
];
