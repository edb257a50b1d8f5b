//! Databases, mail, directories and messaging: what servers and drivers say around TLS.

use super::{Entry, Table, texts};
use crate::evidence::{Alert, Said::*};

pub(super) static TABLE: Table = Table { entries: &[TEXTS] };

const TEXTS: &[Entry] = texts! { "protocol";
    HttpRequestReceived => "received plaintext http traffic on an https channel";
    StartTlsRequired => "The server requires binds to turn on integrity checking";
    ServerDemandsTls => "closing because: SSL required", "SSL connection is required", "requires encryption but this machine does not support it";
    NotTls => "{unsupported_record_type,", "tls: oversized record received with length";
    ServerWithoutTls => "server does not support SSL, but SSL was required", "server does not support TLS", "erver does not support SSL";
    // the mysql crates
    ServerWithoutTls => "Client asked for SSL but server does not have this capability";
    ServerWithoutTls => "SSL is not enabled on the server", "SSL is required but the server doesn't support it", "SSL is required, but the server does not support it";
    ServerWithoutTls => "cannot match because SSL is disabled";
    ServerDemandsTls => "Connections using insecure transport are prohibited", "Authentication requires secure connection", "only allow SSL connections", "connecting to a SSL listener";

    StartTlsRequired => "Encryption required for requested authentication", "Plaintext authentication disallowed on non-secure";
    // an answer to SSLRequest that is neither S nor N
    NotTls => "received invalid response to SSL negotiation";
    NotTls => "connecting to a PLAINTEXT broker listener";
    // what servers and proxies note of clients
    HttpRequestReceived => "plain HTTP request was sent to HTTPS port", "speaking plain HTTP to an SSL-enabled", "sent plain HTTP request to HTTPS port";
    ServerHandshakeNoise => "SSL_accept error from ", "could not accept SSL connection: EOF detected", "closed connection while SSL handshaking", "closed connection in SSL handshake while SSL", "SSL handshake stopped: connection was closed";
    ClientHelloReadAsOther => "found in method name [0x160x03";
    Eof => "SSL SYSCALL error: EOF detected";
    StartTlsNotOffered => "STARTTLS is not supported", "TLS not available due to";
    StartTlsRequired => "ust issue a STARTTLS command first", "ust issue STARTTLS";
    // Oracle
    VerifyFailed => "ORA-29024: Certificate validation failure";
    CaFileUnreadable => "ORA-28759: failure to open file";
    // PostgreSQL's log and psql; MySQL and MariaDB
    ClientVersionsRefused => "could not accept SSL connection: unsupported protocol";
    NoCipherSuiteInCommon => "could not accept SSL connection: no shared cipher";
    NoSuiteConfigured => "invalid SSL protocol version range";
    Received(Alert::ProtocolVersion) => "TLS/SSL error: tlsv1 alert protocol version";
    VersionTooOld => "SSL connection error: protocol version mismatch";
    // Who was to send a certificate and did not: PostgreSQL, MongoDB, Go, Java, nginx, GnuTLS, mbed TLS, NSS, Chromium, curl,
    // Apple, Schannel, WinHTTP
    ClientCertificateMissing => "connection requires a valid client certificate", "o SSL certificate provided by peer; connection rejected", "tls: client didn't provide a certificate", "Empty client certificate chain", "SSLHandshakeException: null cert chain", "No required SSL certificate was sent", "client sent no required SSL certificate";
    ClientCertificateMissing => "No certificate was found", "SSL - No client certification received from the client", "SSL - The own certificate is not set, but needed by the server", "SSL received a certificate_required alert", "ERR_SSL_CLIENT_AUTH_CERT_NEEDED", "net::ERR_SSL_CLIENT_AUTH_CERT_NEEDED", "SSL Client Certificate required", "Certificate is required.";
    ClientCertificateMissing => "errSSLClientCertRequested", "requires a client certificate";
    // What a server's own log says of a client's certificate: nginx, HAProxy, Go
    ClientTurnedAway => "client SSL certificate verify error", "The SSL certificate error", "SSL client certificate not trusted", "could not accept SSL connection: certificate verify failed", "tls: failed to verify client certificate", "Extended key usage does not permit use for TLS client authentication", "Rejected by CERT at depth=";
    ClientTurnedAway => "ERR_BAD_SSL_CLIENT_AUTH_CERT", "net::ERR_BAD_SSL_CLIENT_AUTH_CERT", "net_error -117";
    // NSS, macOS
    Received(Alert::BadCertificate) => "SSL peer cannot verify your certificate", "misc. bad certificate", "errSSLPeerBadCert";
    Received(Alert::UnsupportedCertificate) => "SSL peer does not support certificates of the type it received", "bad unsupported cert format", "errSSLPeerUnsupportedCert";
    Received(Alert::CertificateUnknown) => "SSL peer had some unspecified issue with the certificate", "source: unknown certificate", "errSSLPeerCertUnknown", "client error (Connect): unknown certificate";
    Received(Alert::UnknownCa) => "Peer does not recognize and trust the CA that issued your certificate", "unknown Cert Authority", "errSSLPeerUnknownCA";
    Received(Alert::CertificateRevoked) => "SSL peer rejected your certificate as revoked", "errSSLPeerCertRevoked";
    Received(Alert::CertificateExpired) => "SSL peer rejected your certificate as expired", "errSSLPeerCertExpired", "client error (Connect): certificate expired";
    Received(Alert::AccessDenied) => "Peer received a valid certificate, but access was denied", "errSSLPeerAccessDenied";
    Received(Alert::DecryptError) => "Peer reports failure of signature verification or key exchange", "ERR_SSL_DECRYPT_ERROR_ALERT", "net::ERR_SSL_DECRYPT_ERROR_ALERT", "SSL - Processing of the CertificateVerify handshake message failed";
    NoClientSchemeInCommon => "ERR_SSL_CLIENT_AUTH_NO_COMMON_ALGORITHMS", "net::ERR_SSL_CLIENT_AUTH_NO_COMMON_ALGORITHMS";
    Renegotiation => "Rehandshake was requested by the peer", "Peer does not permit renegotiation of SSL security parameters", "Renegotiation is not allowed on this SSL socket", "SSL_ERROR_RENEGOTIATION_NOT_ALLOWED", "ERR_SSL_NO_RENEGOTIATION", "net::ERR_SSL_NO_RENEGOTIATION", "no renegotiation allowed", "errSSLPeerNoRenegotiation";
    KeyMismatch => "tls: private key does not match public key", "tls: private key type does not match public key type", "SSL_ERROR_WRONG_CERTIFICATE", "Invalid ECDH ServerKeyExchange signature", "ERR_SSL_CLIENT_AUTH_CERT_NO_PRIVATE_KEY", "net::ERR_SSL_CLIENT_AUTH_CERT_NO_PRIVATE_KEY";
    KeyUnreadable => "tls: failed to parse private key", "tls: failed to find any PEM data in key input", "tls: found a certificate rather than a key in the PEM", "tls: failed to find certificate PEM data in certificate input, but did find a private key", "tls: failed to find PEM block with type ending in \"PRIVATE KEY\"";
    // A client turned away: PostgreSQL; Elasticsearch
    Received(Alert::UnknownCa) => "could not accept SSL connection: tlsv1 alert unknown ca";
    Received(Alert::BadCertificate) => "could not accept SSL connection: sslv3 alert bad certificate";
    Received(Alert::CertificateUnknown) => "could not accept SSL connection: sslv3 alert certificate unknown", "client did not trust this server's certificate";
    NameMismatch => "server certificate for \"", "Failed to verify the server certificate via X509 certificate matching functions", "The server certificate does not match the host name", "SSL transport detected mismatched server certificate";
    // OpenLDAP, nginx, Envoy
    NameMismatch => "hostname does not match CN in peer certificate", "upstream SSL certificate does not match ", "verify cert failed: verify SAN list";
};
