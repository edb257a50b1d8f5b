//! Every symptom that the reader knows, by name.
//!
//! A name is `STACK:WHAT`. For rustls, `WHAT` is the path of variants of the newest version that has them
//! (older spellings map to it); for OpenSSL, the reason text, or for `openssl-verify` the number of the
//! verification result (`X509_V_ERR_…`); for `io`, the `std::io::ErrorKind`.
//! Causes name symptoms by these constants, so a misspelt one does not compile.

macro_rules! vocabulary {
    ($($(#[$doc:meta])* $constant:ident = $name:literal;)*) => {
        $($(#[$doc])* pub const $constant: &str = $name;)*
        /// All names.
        pub const ALL: &[&str] = &[$($name),*];
    };
}

vocabulary! {
    /// A ServerKeyExchange signed with an algorithm that the suite does not allow.
    RUSTLS_SIGNED_KX_WRONG = "rustls:PeerMisbehaved::SignedKxWithWrongAlgorithm";
    /// No path to a trust anchor.
    RUSTLS_UNKNOWN_ISSUER = "rustls:InvalidCertificate::UnknownIssuer";
    /// notAfter has passed.
    RUSTLS_EXPIRED = "rustls:InvalidCertificate::Expired";
    /// notBefore lies ahead.
    RUSTLS_NOT_VALID_YET = "rustls:InvalidCertificate::NotValidYet";
    /// No subjectAltName matches.
    RUSTLS_NOT_VALID_FOR_NAME = "rustls:InvalidCertificate::NotValidForName";
    /// A CA certificate in the place of the leaf.
    RUSTLS_CA_AS_END_ENTITY = "rustls:InvalidCertificate::CaUsedAsEndEntity";
    /// Not X.509 version 3.
    RUSTLS_UNSUPPORTED_CERT_VERSION = "rustls:InvalidCertificate::UnsupportedCertVersion";
    /// A signature does not verify.
    RUSTLS_BAD_SIGNATURE = "rustls:InvalidCertificate::BadSignature";
    /// The DER does not parse.
    RUSTLS_BAD_ENCODING = "rustls:InvalidCertificate::BadEncoding";
    /// The first byte of a record is no content type.
    RUSTLS_INVALID_CONTENT_TYPE = "rustls:InvalidMessage::InvalidContentType";
    /// Alert 40.
    RUSTLS_ALERT_HANDSHAKE_FAILURE = "rustls:AlertReceived::HandshakeFailure";
    /// Alert 70.
    RUSTLS_ALERT_PROTOCOL_VERSION = "rustls:AlertReceived::ProtocolVersion";
    /// Alert 116.
    RUSTLS_ALERT_CERTIFICATE_REQUIRED = "rustls:AlertReceived::CertificateRequired";
    /// Alert 42.
    RUSTLS_ALERT_BAD_CERTIFICATE = "rustls:AlertReceived::BadCertificate";
    /// Alert 120.
    RUSTLS_ALERT_NO_APPLICATION_PROTOCOL = "rustls:AlertReceived::NoApplicationProtocol";
    /// The server chose a version that the client does not take.
    RUSTLS_SERVER_DOES_NOT_SUPPORT_TLS12_OR_13 = "rustls:PeerIncompatible::ServerDoesNotSupportTls12Or13";
    /// End of file during the handshake (tokio-rustls says `tls handshake eof`).
    TLS_HANDSHAKE_EOF = "rustls:tls handshake eof";
    /// Alert 40, as OpenSSL prints it.
    OPENSSL_ALERT_HANDSHAKE_FAILURE = "openssl:alert handshake failure";
    /// Alert 70, as OpenSSL prints it.
    OPENSSL_ALERT_PROTOCOL_VERSION = "openssl:alert protocol version";
    /// Alert 116, as OpenSSL prints it.
    OPENSSL_ALERT_CERTIFICATE_REQUIRED = "openssl:alert certificate required";
    /// Alert 120, as OpenSSL prints it.
    OPENSSL_ALERT_NO_APPLICATION_PROTOCOL = "openssl:alert no application protocol";
    /// The server chose a version outside the client's range.
    OPENSSL_UNSUPPORTED_PROTOCOL = "openssl:unsupported protocol";
    /// The first record is no TLS record.
    OPENSSL_WRONG_VERSION_NUMBER = "openssl:wrong version number";
    /// OpenSSL 3.2 and newer: the first record is no TLS record.
    OPENSSL_PACKET_LENGTH_TOO_LONG = "openssl:packet length too long";
    /// The peer answered HTTP in clear.
    OPENSSL_HTTP_REQUEST = "openssl:http request";
    /// End of file where more was needed.
    OPENSSL_UNEXPECTED_EOF = "openssl:unexpected eof while reading";
    /// X509_V_ERR_CERT_NOT_YET_VALID.
    OPENSSL_VERIFY_NOT_YET_VALID = "openssl-verify:9";
    /// X509_V_ERR_CERT_HAS_EXPIRED.
    OPENSSL_VERIFY_EXPIRED = "openssl-verify:10";
    /// X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT.
    OPENSSL_VERIFY_SELF_SIGNED_LEAF = "openssl-verify:18";
    /// X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN.
    OPENSSL_VERIFY_SELF_SIGNED_IN_CHAIN = "openssl-verify:19";
    /// X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY.
    OPENSSL_VERIFY_NO_LOCAL_ISSUER = "openssl-verify:20";
    /// X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE.
    OPENSSL_VERIFY_LEAF_SIGNATURE = "openssl-verify:21";
    /// X509_V_ERR_HOSTNAME_MISMATCH.
    OPENSSL_VERIFY_HOSTNAME_MISMATCH = "openssl-verify:62";
    /// X509_V_ERR_IP_ADDRESS_MISMATCH.
    OPENSSL_VERIFY_IP_MISMATCH = "openssl-verify:64";
    /// `std::io::ErrorKind::ConnectionReset`.
    IO_CONNECTION_RESET = "io:ConnectionReset";
    /// `std::io::ErrorKind::TimedOut`, or a client's own time limit while connecting.
    IO_TIMED_OUT = "io:TimedOut";
}
