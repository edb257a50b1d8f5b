//! What TLS stacks say, whatever their words: the language that the reader's vocabulary and the causes share.

/// What a text says of a failure. Every stack has words of its own for it (the reader's vocabulary); causes name
/// the meaning.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Said {
    // Alerts.
    /// The peer sent this alert.
    Received(Alert),
    /// This side sent this alert.
    Sent(Alert),
    // Who signed it.
    /// No path to a trust anchor.
    UnknownIssuer,
    /// The issuer is not at hand, and the certificate did not sign itself (OpenSSL 20).
    IssuerNotLocal,
    /// The leaf's issuer is not at hand: it came alone (OpenSSL 21).
    LeafSignatureUnverifiable,
    /// The issuer of a certificate above the leaf is not at hand (OpenSSL 2).
    IssuerOfIntermediateUnknown,
    /// The issuer at hand has the right name and another key than the one that signed, by the identifiers of keys.
    KeyIdentifierMismatch,
    /// A certificate between leaf and root is missing (said by the verifiers of Windows and Apple).
    ChainIncomplete,
    /// The leaf signed itself.
    SelfSignedLeaf,
    /// A self-signed certificate stands at the end of the chain that was sent.
    SelfSignedInChain,
    /// Verification failed, and the text keeps the verdict to itself.
    VerifyFailed,
    /// The root is marked as distrusted, or withdrawn, in the store of the machine or of the verifier.
    RootDistrusted,
    /// A CA above the certificate has been distrusted.
    Distrusted,
    /// The certificate is revoked.
    Revoked,
    /// Whether it is revoked could not be determined.
    RevocationUnknown,
    /// A stapled OCSP answer is demanded and absent.
    StapleMissing,
    /// The OCSP answer is no good.
    StapleInvalid,
    /// A revocation list is past its nextUpdate.
    CrlExpired,
    /// A revocation list cannot be read, or does not cover the certificate.
    CrlUnusable,
    /// A client with revocation lists was not built, and the text keeps the reason to itself (reqwest).
    CrlSettingsRefused,
    /// A revocation list ended the program with a panic.
    CrlPanic,
    /// No root at all was loaded from the system.
    NoSystemRoots,
    /// The file or folder of roots that was named is not there.
    CaFileMissing,
    /// The file of roots cannot be opened or used; whether it is there, the text does not say.
    CaFileUnreadable,
    /// One entry of the root store cannot be parsed, and the load fails as a whole.
    RootUnparsable,
    /// A folder of roots without a name was to be read (SSL_CERT_DIR is set and empty).
    EmptyCertDir,
    /// A file of roots holds OpenSSL's own form of certificates (`BEGIN TRUSTED CERTIFICATE`).
    TrustedCertificatePem,
    /// The verifier itself says that a product that intercepts TLS issued the certificate.
    IssuedByInterceptor,
    /// The CA of a product that intercepts TLS is named.
    IssuerIsInterceptor,
    /// The configuration holds no roots.
    NoRootsConfigured,
    /// The platform's verifier could not take the program's own roots.
    ExtraRootsNotLoaded,
    /// The verifier of the platform was not set up (Android).
    PlatformVerifierNotInitialized,
    /// The thread of a blocking client ended with a panic, and the text keeps the reason to itself (reqwest).
    ClientThreadPanicked,
    /// The platform's own policy for certificates is violated.
    PolicyViolated,
    /// A certificate above the leaf has expired.
    IntermediateExpired,
    /// A certificate cannot be taken as trust anchor.
    AnchorUnusable,
    // The certificate itself.
    /// notAfter has passed.
    Expired,
    /// notBefore lies ahead.
    NotYetValid,
    /// Outside its validity; the text does not say on which side.
    ExpiredOrNotYetValid,
    /// The present time could not be had, or cannot be right.
    ClockUnusable,
    /// No subjectAltName matches the name dialled.
    NameMismatch,
    /// There is no subjectAltName.
    NoNames,
    /// The name dialled has more labels than the certificate's wildcard stands for.
    WildcardTooDeep,
    /// The certificate's wildcard would cover the name, and is of a form that verifiers do not match.
    WildcardUnsupported,
    /// The address dialled stands in the certificate as a name (dNSName, Common Name) and not as an address.
    AddressAsName,
    /// A name in the certificate is none.
    NameMalformed,
    /// A CA certificate in the place of the leaf.
    CaAsEndEntity,
    /// A leaf in the place of a CA, or an invalid CA certificate.
    EndEntityAsCa,
    /// Not X.509 version 3.
    VersionUnsupported,
    /// A critical extension that the verifier does not know.
    CriticalExtensionUnknown,
    /// extendedKeyUsage does not allow the role.
    PurposeInvalid,
    /// extendedKeyUsage is there and empty.
    PurposeEmpty,
    /// keyUsage does not allow what is done.
    KeyUsageInvalid,
    /// pathLenConstraint is violated.
    PathLengthExceeded,
    /// A name constraint excludes a name of the leaf.
    NameConstraintViolated,
    /// The constraints of a CA are violated; the text does not say whether those of names or of the path's length.
    IssuerConstraintsViolated,
    /// A name constraint cannot be read.
    NameConstraintMalformed,
    /// The DER does not parse.
    BadEncoding,
    /// The serial number is negative, zero or too long.
    SerialInvalid,
    /// A signature of a certificate or of the handshake does not verify.
    BadSignature,
    /// The verifier has no such signature algorithm.
    SignatureAlgorithmUnsupported,
    /// The verifier has the algorithm, and not for this kind of key.
    SignatureAlgorithmUnsupportedForKey,
    /// The same, in a variant of webpki's that this rustls does not know: it stopped at the first candidate.
    SignatureErrorUnhandled,
    /// The library does not know the algorithm or the curve of a key or signature at all.
    KeyAlgorithmUnsupported,
    /// The digest of a signature is too weak.
    WeakDigest,
    /// A key is too small.
    WeakKey,
    /// An RSA key is smaller or larger than the library takes.
    RsaKeySizeUnsupported,
    /// Path building was given up for its cost.
    PathBuildingLimit,
    /// The certificates were not sent from the leaf upwards.
    ChainUnsorted,
    /// A certificate message over the limit.
    ChainTooLarge,
    // Client authentication and key files.
    /// A client certificate is demanded, and none came.
    ClientCertificateMissing,
    /// This side was asked for a certificate and had none to send (its log).
    ClientAuthUnanswered,
    /// The server asks for a client certificate after the handshake (RFC 8446 section 4.6.2).
    PostHandshakeCertificateRequest,
    /// A CertificateRequest cannot be read.
    CertificateRequestMalformed,
    /// The server's own rules turned the client away.
    ClientTurnedAway,
    /// The security package of the system has no credentials, or does not take those that it was given.
    CredentialsUnusable,
    /// No private key is in the file.
    KeyNotFound,
    /// The private key cannot be parsed.
    KeyUnreadable,
    /// The private key has a passphrase.
    KeyEncrypted,
    /// The crypto library refuses the private key.
    KeyRejected,
    /// Private key and certificate do not belong together.
    KeyMismatch,
    /// The PKCS#12 uses an algorithm that the library lacks.
    Pkcs12Unsupported,
    /// The PKCS#12 is empty or damaged, or its password is wrong.
    Pkcs12Unusable,
    /// DER of no length, or too short to be anything.
    DerEmpty,
    /// The certificate of a key, or the leaf of a chain, is not there.
    IdentityWithoutCertificate,
    /// The PEM does not parse, or holds nothing of the kind sought.
    PemUnreadable,
    /// No scheme that the server lists for client certificates can be made with the client's key.
    NoClientSchemeInCommon,
    /// The peer asks for renegotiation, which is refused.
    Renegotiation,
    // Negotiation.
    /// A ServerKeyExchange signed with an algorithm that the suite does not allow.
    SignedKxWithWrongAlgorithm,
    /// A handshake signed with a scheme that was not offered.
    SignedWithUnofferedScheme,
    /// A handshake signed with a scheme that this side's security level or list of schemes forbids (OpenSSL, GnuTLS,
    /// NSS).
    SignatureTypeRefused,
    /// The server sent no ServerKeyExchange where its suite needs one: it chose static RSA.
    KeyExchangeMissing,
    /// No cipher suite in common.
    NoCipherSuiteInCommon,
    /// No protocol version or no cipher suite in common; the text does not say which.
    VersionOrSuiteMismatch,
    /// No key-exchange group in common.
    NoGroupInCommon,
    /// No signature scheme in common.
    NoSchemeInCommon,
    /// The peer speaks only versions that this side does not take.
    VersionTooOld,
    /// A server says that the client offers no version that it takes.
    ClientVersionsRefused,
    /// The version that the peer chose is switched off by this side's own configuration.
    VersionDisabledHere,
    /// The limit of versions that the program set cannot be had with this backend.
    VersionLimitRefused,
    /// This side's own configuration leaves no version, suite or group.
    NoSuiteConfigured,
    /// The downgrade marker of RFC 8446 was seen.
    Downgrade,
    /// The server's DH group is below the limit.
    DhKeyTooSmall,
    /// The peer lacks RFC 5746, which is demanded.
    LegacyRenegotiationRefused,
    /// A TLS 1.1 style signature of the key exchange is forbidden.
    LegacySignatureRefused,
    /// The extended master secret (RFC 7627) is demanded and absent.
    ExtendedMasterSecretMissing,
    /// No application protocol in common.
    AlpnNoneInCommon,
    /// HTTP/2 was insisted on, and ALPN did not agree on it.
    AlpnNotNegotiated,
    /// One side speaks HTTP/2 and the other HTTP/1.1 on this connection.
    HttpVersionMixup,
    /// HTTP/2 was agreed on, and the program was built without it.
    Http2FeatureMissing,
    /// The peer chose something that was not offered.
    SelectedUnoffered,
    /// A certificate came compressed in a way that this side cannot undo.
    CertCompressionUnknown,
    /// A handshake message of the peer breaks the protocol.
    PeerMalformed,
    /// A handshake message came out of order.
    PeerUnexpectedMessage,
    /// A HelloRetryRequest did not echo the session id.
    SessionIdNotEchoed,
    /// A TLS 1.2 ServerHello echoes the compatibility session id.
    SessionIdEchoed,
    /// A stapled OCSP answer of no length.
    EmptyStaple,
    /// Handshake bytes stand across a change of keys.
    KeyEpochFragment,
    /// The peer sent more of something than the limit allows.
    LimitExceeded,
    /// More KeyUpdate messages than the limit allows.
    KeyUpdateLimit,
    /// A resumed session differs from what it resumes.
    ResumptionInconsistent,
    /// ec_point_formats is demanded and absent.
    EcPointFormatsMissing,
    /// ec_point_formats is there, without the uncompressed form.
    UncompressedPointsMissing,
    /// The peer answered an extension that was not sent.
    UnsolicitedExtension,
    /// A certificate-type extension is refused as unsolicited.
    CertificateTypeUnsolicited,
    /// Encrypted ClientHello failed or is misconfigured.
    EchProblem,
    /// rustls says that a record does not decrypt, which to 0.21 may be an alert in clear.
    RecordNotDecrypted,
    /// A record does not decrypt.
    Decryption,
    /// The provider lacks the suite of QUIC's Initial packets.
    QuicSuiteMissing,
    /// Refused by a FIPS configuration.
    FipsRefused,
    /// A split ClientHello ended an acceptor with a panic.
    AcceptorPanic,
    /// A handshake message cannot be read (rustls to 0.20, which says no more).
    HandshakeUnreadable,
    // Names on the wire.
    /// The name is no server name.
    ServerNameInvalid,
    /// An IP address where this library takes names alone.
    ServerNameTypeUnsupported,
    /// The SNI that the peer sent is no host name (an IP address).
    SniInvalid,
    /// The SNI that the peer sent is an IP address.
    SniIsAddress,
    /// There is no certificate for the name in SNI.
    SniUnknown,
    /// What was to be an IP address is none.
    AddressMalformed,
    // Not TLS, or the connection.
    /// What came is no TLS record.
    NotTls,
    /// The peer answered HTTP in clear.
    PlainHttpAnswered,
    /// A server for TLS got an HTTP request in clear.
    HttpRequestReceived,
    /// A TLS alert was read as another protocol (`15 03 01`): the peer is a TLS server.
    TlsReadAsOther,
    /// A ClientHello was read as another protocol (`16 03 01`): the peer is a TLS client.
    ClientHelloReadAsOther,
    /// What came cannot be read as HTTP.
    HttpUnreadable,
    /// Another protocol's greeting.
    OtherProtocolBanner,
    /// The server wants STARTTLS first.
    StartTlsRequired,
    /// The server does not offer STARTTLS.
    StartTlsNotOffered,
    /// The server says that it has no TLS.
    ServerWithoutTls,
    /// The server refuses connections without TLS.
    ServerDemandsTls,
    /// The client takes only https and got http.
    HttpRefused,
    /// The URL has no scheme, or an unknown one.
    SchemeMissing,
    /// A proxy refused or broke the tunnel.
    ProxyRefused,
    /// The scheme of the proxy's URL is not supported.
    ProxySchemeUnsupported,
    /// The peer closed the connection in the handshake.
    HandshakeEof,
    /// The end of the stream came where more was needed, or without close_notify.
    Eof,
    /// The peer closed TCP without close_notify.
    CloseNotifyMissing,
    /// The peer closed TLS in good order, and that is reported as an error.
    CleanClose,
    /// The connection was reset.
    Reset,
    /// The connection was refused.
    Refused,
    /// A time limit ran out.
    TimedOut,
    /// The peer had gone when something was written.
    BrokenPipe,
    /// The name was not found in the DNS.
    NameNotResolved,
    /// A server notes a handshake that ended before it began (EOF, reset, no ClientHello).
    ServerHandshakeNoise,
    /// Only the outermost layer of an error was printed.
    OutermostOnly,
    /// A handshake failed, and the text keeps the reason to itself.
    HandshakeFailed,
    // Build and configuration of the program.
    /// The cargo feature that brings TLS is off.
    TlsFeatureMissing,
    /// An https URI without any TLS configuration.
    TlsConfigMissing,
    /// Something made for one TLS backend was given to another.
    BackendConflict,
    /// A preconfigured TLS configuration is of another rustls.
    UnknownBackend,
    /// No process-level CryptoProvider could be determined (both or none).
    ProviderUndetermined,
    /// A feature without provider, and none was installed.
    ProviderNotSet,
    /// ureq 3.0.0 to 3.0.3 without ring, whatever provider it is given.
    ProviderFeatureUnusable,
    /// The client asks for a TLS backend that is not compiled in; another one may be.
    BackendNotSelected,
    /// A verifier was asked for whose feature is off.
    VerifierFeatureMissing,
    /// An option is refused with the platform's verifier.
    OptionNeedsOwnRoots,
    /// A shared library of OpenSSL is not on this machine.
    SonameMissing,
    /// A dependency asks for a feature that the crate does not have.
    FeatureUnknown,
    /// A dependency asks for a feature that reqwest 0.13 has renamed or dropped.
    FeatureRenamed,
    /// A dependency asks for the feature `tls`, which tonic 0.13 has split.
    FeatureSplit,
    /// actix or awc has no method for this version of rustls: its feature is off.
    ActixMethodMissing,
    /// Two versions of rustls meet in one expression.
    TypesOfTwoRustls,
    /// awc found no roots of the system, or could not read them.
    AwcRootsNotFound,
    /// A gRPC call failed in the connection, with a status that no server sent.
    GrpcTransport,
    /// An operation of the crypto library failed.
    CryptoFailed,
    /// The library of OpenSSL that is here lacks a symbol, or a version of symbols, that the program wants.
    LibrarySymbolMissing,
    /// Some shared library is not on this machine; the text does not say which.
    SomeLibraryMissing,
    /// The headers of OpenSSL, or its pkg-config file, are not on this machine.
    OpenSslHeadersMissing,
    /// cargo finds no versions that fit together.
    ResolverConflict,
    /// Calls in an order that the library does not allow.
    ApiMisuse,
    /// No randomness could be had.
    RandomnessUnavailable,
    /// The library broke an invariant of its own.
    InternalState,
}

/// Alerts of TLS (the IANA registry "TLS Alerts"; RFC 8446 section 6, RFC 5246 section 7.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Alert {
    /// `close_notify` (0)
    CloseNotify,
    /// `unexpected_message` (10)
    UnexpectedMessage,
    /// `bad_record_mac` (20)
    BadRecordMac,
    /// `decryption_failed` (21)
    DecryptionFailed,
    /// `record_overflow` (22)
    RecordOverflow,
    /// `decompression_failure` (30)
    DecompressionFailure,
    /// `handshake_failure` (40)
    HandshakeFailure,
    /// `no_certificate` (41), of SSL 3.0
    NoCertificate,
    /// `bad_certificate` (42)
    BadCertificate,
    /// `unsupported_certificate` (43)
    UnsupportedCertificate,
    /// `certificate_revoked` (44)
    CertificateRevoked,
    /// `certificate_expired` (45)
    CertificateExpired,
    /// `certificate_unknown` (46)
    CertificateUnknown,
    /// `illegal_parameter` (47)
    IllegalParameter,
    /// `unknown_ca` (48)
    UnknownCa,
    /// `access_denied` (49)
    AccessDenied,
    /// `decode_error` (50)
    DecodeError,
    /// `decrypt_error` (51)
    DecryptError,
    /// `export_restriction` (60), of TLS 1.0
    ExportRestriction,
    /// `protocol_version` (70)
    ProtocolVersion,
    /// `insufficient_security` (71)
    InsufficientSecurity,
    /// `internal_error` (80)
    InternalError,
    /// `inappropriate_fallback` (86)
    InappropriateFallback,
    /// `user_canceled` (90)
    UserCanceled,
    /// `no_renegotiation` (100)
    NoRenegotiation,
    /// `missing_extension` (109)
    MissingExtension,
    /// `unsupported_extension` (110)
    UnsupportedExtension,
    /// `certificate_unobtainable` (111), of RFC 6066
    CertificateUnobtainable,
    /// `unrecognized_name` (112)
    UnrecognizedName,
    /// `bad_certificate_status_response` (113)
    BadCertificateStatusResponse,
    /// `bad_certificate_hash_value` (114), of RFC 6066
    BadCertificateHashValue,
    /// `unknown_psk_identity` (115)
    UnknownPskIdentity,
    /// `certificate_required` (116)
    CertificateRequired,
    /// `no_application_protocol` (120)
    NoApplicationProtocol,
    /// `ech_required` (121)
    EchRequired,
    /// Any other.
    Other,
}

impl Alert {
    /// The alert of this number.
    pub fn from_number(number: u8) -> Self {
        match number {
            0 => Self::CloseNotify,
            10 => Self::UnexpectedMessage,
            20 => Self::BadRecordMac,
            21 => Self::DecryptionFailed,
            22 => Self::RecordOverflow,
            30 => Self::DecompressionFailure,
            40 => Self::HandshakeFailure,
            41 => Self::NoCertificate,
            42 => Self::BadCertificate,
            43 => Self::UnsupportedCertificate,
            44 => Self::CertificateRevoked,
            45 => Self::CertificateExpired,
            46 => Self::CertificateUnknown,
            47 => Self::IllegalParameter,
            48 => Self::UnknownCa,
            49 => Self::AccessDenied,
            50 => Self::DecodeError,
            51 => Self::DecryptError,
            60 => Self::ExportRestriction,
            70 => Self::ProtocolVersion,
            71 => Self::InsufficientSecurity,
            80 => Self::InternalError,
            86 => Self::InappropriateFallback,
            90 => Self::UserCanceled,
            100 => Self::NoRenegotiation,
            109 => Self::MissingExtension,
            110 => Self::UnsupportedExtension,
            111 => Self::CertificateUnobtainable,
            112 => Self::UnrecognizedName,
            113 => Self::BadCertificateStatusResponse,
            114 => Self::BadCertificateHashValue,
            115 => Self::UnknownPskIdentity,
            116 => Self::CertificateRequired,
            120 => Self::NoApplicationProtocol,
            121 => Self::EchRequired,
            _ => Self::Other,
        }
    }

    /// Its name in the IANA registry.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::CloseNotify => "close_notify",
            Self::UnexpectedMessage => "unexpected_message",
            Self::BadRecordMac => "bad_record_mac",
            Self::DecryptionFailed => "decryption_failed",
            Self::RecordOverflow => "record_overflow",
            Self::DecompressionFailure => "decompression_failure",
            Self::HandshakeFailure => "handshake_failure",
            Self::NoCertificate => "no_certificate",
            Self::BadCertificate => "bad_certificate",
            Self::UnsupportedCertificate => "unsupported_certificate",
            Self::CertificateRevoked => "certificate_revoked",
            Self::CertificateExpired => "certificate_expired",
            Self::CertificateUnknown => "certificate_unknown",
            Self::IllegalParameter => "illegal_parameter",
            Self::UnknownCa => "unknown_ca",
            Self::AccessDenied => "access_denied",
            Self::DecodeError => "decode_error",
            Self::DecryptError => "decrypt_error",
            Self::ExportRestriction => "export_restriction",
            Self::ProtocolVersion => "protocol_version",
            Self::InsufficientSecurity => "insufficient_security",
            Self::InternalError => "internal_error",
            Self::InappropriateFallback => "inappropriate_fallback",
            Self::UserCanceled => "user_canceled",
            Self::NoRenegotiation => "no_renegotiation",
            Self::MissingExtension => "missing_extension",
            Self::UnsupportedExtension => "unsupported_extension",
            Self::CertificateUnobtainable => "certificate_unobtainable",
            Self::UnrecognizedName => "unrecognized_name",
            Self::BadCertificateStatusResponse => "bad_certificate_status_response",
            Self::BadCertificateHashValue => "bad_certificate_hash_value",
            Self::UnknownPskIdentity => "unknown_psk_identity",
            Self::CertificateRequired => "certificate_required",
            Self::NoApplicationProtocol => "no_application_protocol",
            Self::EchRequired => "ech_required",
            Self::Other => "unknown",
        }
    }
}
