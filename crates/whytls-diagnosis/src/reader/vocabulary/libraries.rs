//! Rust's clients and servers above TLS: reqwest, hyper, ureq, tonic, tungstenite, awc, quinn.

use super::{Entry, Table, texts};
use crate::evidence::Said::*;

pub(super) static TABLE: Table = Table { entries: &[TEXTS, SMALL] };

const TEXTS: &[Entry] = texts! { "rust";
    // hyper's connector without TLS
    TlsFeatureMissing => "invalid URL, scheme is not http";
    // tonic
    TlsConfigMissing => "HttpsUriWithoutTlsSupport", "Connecting to HTTPS without TLS enabled";
    // tungstenite; awc
    TlsFeatureMissing => "TlsFeatureNotEnabled", "TLS support not compiled in";
    TlsFeatureMissing => "SslIsNotSupported", "SSL is not supported";
    // redis; sqlx; ureq 3
    TlsFeatureMissing => "can't connect with TLS, the feature is not enabled";
    TlsFeatureMissing => "TLS upgrade required by connect options but SQLx was built without TLS support enabled";
    TlsFeatureMissing => "TLS required, but transport is unsecured";
    // kube
    TlsFeatureMissing => "TLS required but no TLS stack selected";
    // ureq 2; tokio-postgres
    TlsConfigMissing => "cannot make HTTPS request because no TLS backend is configured";
    TlsConfigMissing => "no TLS implementation configured";
    // A gRPC call failed in the connection, with a status of tonic's own; OpenTelemetry's exporter in several words.
    GrpcTransport => "status: Unknown, message: \"transport error", "status: Unknown, message: \\\"transport error", "code: 'Unknown error', message: \"transport error", "code: 'Unknown error', message: \\\"transport error", "Status { code: Unknown, message: \", detailed error message: transport error", "Status { code: Unknown, message: \"transport error";
    // reqwest 0.12; 0.13; ureq 3.0.4 and newer; before
    ProviderNotSet => "No provider set", "No rustls crypto provider is configured", "No CryptoProvider for Rustls. Either enable", "No crypto provider selected for Rustls";
    ProviderFeatureUnusable => "No CryptoProvider for Rustls. Enable the feature `ring` or configure the Agent";
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
    HttpVersionMixup => "hyper::Error(User(UnsupportedVersion))";

    // tonic
    NoSystemRoots => "Native certificates could not be found", "NativeCertsNotFound";
    // reqwest 0.11 with native roots
    CaFileMissing => "builder error: No such file or directory", "kind: Builder, source: Os { code: 2,";
    RootUnparsable => "No pem encoded cert found", "No valid CA certificate provided";
    BackendConflict => "ncompatible TLS identity type";
    BackendNotSelected => "uri scheme is https, provider is Rustls but feature is not enabled", "uri scheme is https, provider is NativeTls but feature is not enabled";
    UnknownBackend => "Unknown TLS backend passed to `use_preconfigured_tls`";
    VerifierFeatureMissing => "Rustls + PlatformVerifier requires feature", "WebPki is disabled. You need to explicitly configure root certs";
    AwcRootsNotFound => "Failed to find native root certificates";
    // reqwest
    NoSuiteConfigured => "empty supported tls versions";
    // tonic
    AlpnNotNegotiated => "HTTP/2 was not negotiated", "H2NotNegotiated";
    // ASP.NET Core; nghttp2's asio client
    AlpnNotNegotiated => "HTTP/2 over TLS was not negotiated", "tls: no application protocol negotiated";
    // hyper, h2; httparse within tungstenite
    HttpVersionMixup => "request has unsupported HTTP version", "invalid HTTP version", "frame with invalid size", "FRAME_SIZE_ERROR", "HttparseError(Version)";
    // hyper-util
    Http2FeatureMissing => "http2 feature is not enabled";
    // quinn
    QuicSuiteMissing => "no initial cipher suite found", "NoInitialCipherSuite";
};

/// mbedTLS, wolfSSL and s2n-tls.
const SMALL: &[Entry] = texts! { "small";
    UnknownIssuer => "S2N_ERR_CERT_UNTRUSTED";
    NameMismatch => "S2N_ERR_CERT_INVALID_HOSTNAME";
    Revoked => "S2N_ERR_CERT_REVOKED";
    NotYetValid => "S2N_ERR_CERT_NOT_YET_VALID";
    Expired => "S2N_ERR_CERT_EXPIRED";
    CriticalExtensionUnknown => "S2N_ERR_CERT_UNHANDLED_CRITICAL_EXTENSION";
    Expired => "The certificate validity has expired", "ASN date error, current date after";
    NotYetValid => "The certificate validity starts in the future", "ASN date error, current date before";
    NameMismatch => "The certificate Common Name (CN) does not match", "peer subject name mismatch", "peer ip address mismatch";
    PurposeInvalid => "Usage does not match the extendedKeyUsage extension", "Ext Key Use server/client auth not set";
    KeyUsageInvalid => "Usage does not match the keyUsage extension", "Key Use digitalSignature not set";
    SerialInvalid => "X509 - The serial tag or value is invalid";
    BadEncoding => "X509 - The CRT/CRL/CSR format is invalid", "SSL - Processing of the Certificate handshake message failed", "ASN parsing error, invalid input";
    VersionUnsupported => "X509 - CRT/CRL/CSR has an unsupported version number";
    ChainTooLarge => "SSL - Our own certificate(s) is/are too large", "Handshake message too large Error";
    NameConstraintViolated => "Name Constraint error";
    PathLengthExceeded => "ASN CA path length value too large", "ASN CA path length larger than signer";
    PathBuildingLimit => "Maximum Chain Depth Exceeded";
    CriticalExtensionUnknown => "X.509 Critical extension ignored or invalid";
};
