//! rustls, its web PKI and the crates around it: tokio-rustls, hyper-rustls, rustls-native-certs.

use super::{Entry, Table, named, texts};
use crate::evidence::{Alert, Said::*};

/// One enum of rustls whose variants are symptoms, and what stands before a variant where it is printed.
#[derive(Debug)]
pub(in crate::reader) struct Family {
    /// The variant of `rustls::Error` that wraps it. A variant that this vocabulary does not know (of a
    /// newer rustls) is the symptom `rustls:NAME`.
    pub(in crate::reader) name: &'static str,
    /// The wrapper as Debug printed it over the years, without the parenthesis.
    pub(in crate::reader) debug: &'static [&'static str],
    /// What Display printed before it over the years.
    pub(in crate::reader) display: &'static [&'static str],
}

/// All families. Of a word that several have, a bare one is taken for the first family's.
pub(in crate::reader) const FAMILIES: &[Family] = &[
    Family {
        name: "InvalidCertificate",
        // rustls to 0.19; 0.20
        debug: &["InvalidCertificate", "WebPKIError", "InvalidCertificateData"],
        display: &["invalid peer certificate: ", "invalid certificate: "],
    },
    Family {
        name: "PeerMisbehaved",
        debug: &["PeerMisbehaved", "PeerMisbehavedError"], // the second to rustls 0.20
        display: &["peer misbehaved: "],
    },
    Family {
        name: "PeerIncompatible",
        debug: &["PeerIncompatible", "PeerIncompatibleError"], // the second to rustls 0.20
        display: &["peer is incompatible: "],
    },
    Family {
        name: "InvalidMessage",
        debug: &["InvalidMessage", "CorruptMessagePayload"], // the second to rustls 0.20
        display: &["received corrupt message of type "],
    },
    Family { name: "AlertReceived", debug: &["AlertReceived"], display: &["received fatal alert: "] },
    Family {
        name: "InvalidCertRevocationList",
        debug: &["InvalidCertRevocationList"],
        display: &["invalid certificate revocation list: "],
    },
    Family {
        name: "InconsistentKeys",
        debug: &["InconsistentKeys"],
        display: &["keys may not be consistent: "],
    },
    Family {
        name: "InvalidEncryptedClientHello",
        debug: &["InvalidEncryptedClientHello"],
        display: &["encrypted client hello failure: "],
    },
];

pub(super) static TABLE: Table = Table { entries: &[NAMED, TEXTS], pieces: PIECES };

const NAMED: &[Entry] = named! {
    "rustls:InvalidCertificate::" {
        "UnknownIssuer" => UnknownIssuer;
        "Expired" = "ExpiredContext", "CertExpired", "InvalidCertValidity", "certificate expired" => Expired;
        "NotValidYet" = "NotValidYetContext", "CertNotValidYet", "certificate not valid yet" => NotYetValid;
        "NotValidForName" = "NotValidForNameContext", "CertNotValidForName", "certificate not valid for name" => NameMismatch;
        // No subjectAltName matches because there is none: the list of presented names is empty (rustls 0.23.24 and newer).
        "NotValidForName::presented-none" => NoNames;
        "CaUsedAsEndEntity" = "CAUsedAsEndEntity" => CaAsEndEntity;
        "UnsupportedCertVersion" => VersionUnsupported;
        "BadSignature" = "InvalidSignatureForPublicKey", "InvalidCertificateSignature", "invalid peer certificate signature" => BadSignature;
        "BadEncoding" = "BadDER", "BadDer", "BadDERTime", "BadDerTime", "InvalidCertificateEncoding", "invalid peer certificate encoding" => BadEncoding;
    }
    "rustls:" {
        // What rustls to 0.20 says of bytes that are no TLS record.
        "CorruptMessage" = "received corrupt message" => NotTls;
    }
    "rustls:" {
        "InvalidCertificate";
        "PeerMisbehaved" => PeerMalformed;
        "PeerIncompatible" => PeerMalformed;
        "InvalidMessage" => PeerMalformed;
        "AlertReceived" => Received(Alert::Other);
        "InvalidCertRevocationList" => CrlUnusable;
        "InconsistentKeys";
        "InvalidEncryptedClientHello" => EchProblem;
    }
    "rustls:" {
        "InvalidCertificateSignatureType" = "invalid peer certificate signature type" => BadSignature;
        "DecryptError" = "cannot decrypt peer's message" => Decryption;
        "EncryptError" => InternalState;
        "NoCertificatesPresented" = "peer sent no certificates" => ClientCertificateMissing;
        "PeerSentOversizedRecord" = "peer sent excess record size" => PeerMalformed;
        "NoApplicationProtocol" = "peer doesn't support any known protocol" => AlpnNoneInCommon;
        "UnsupportedNameType" = "presented server name type wasn't supported" => ServerNameTypeUnsupported;
        "InappropriateMessage" = "received unexpected message: got ", "InappropriateMessage { expect_types" => PeerUnexpectedMessage;
        "received unexpected handshake message: got HelloRequest" = "got_type: HelloRequest" => Renegotiation;
        "received unexpected handshake message: got CertificateRequest" = "got_type: CertificateRequest" => PostHandshakeCertificateRequest;
        "InappropriateHandshakeMessage" = "received unexpected handshake message: got ", "InappropriateHandshakeMessage { expect_types" => PeerUnexpectedMessage;
    }
    "rustls:InvalidCertificate::" {
        "Revoked" = "CertRevoked" => Revoked;
        "UnhandledCriticalExtension" = "UnsupportedCriticalExtension" => CriticalExtensionUnknown;
        "InvalidPurpose" = "InvalidPurposeContext", "RequiredEKUNotFound", "RequiredEkuNotFound", "RequiredEkuNotFoundContext", "EkuError", "certificate does not allow extended key usage" => PurposeInvalid;
        "ApplicationVerificationFailure";
        "UnknownRevocationStatus" => RevocationUnknown;
        "InvalidOcspResponse" => StapleInvalid;
        "ExpiredRevocationList" = "ExpiredRevocationListContext", "CrlExpired", "certificate revocation list expired" => CrlExpired;
        "UnsupportedSignatureAlgorithm" = "UnsupportedSignatureAlgorithmContext" => SignatureAlgorithmUnsupported;
        "UnsupportedSignatureAlgorithmForPublicKey" = "UnsupportedSignatureAlgorithmForPublicKeyContext" => SignatureAlgorithmUnsupportedForKey;
        // In the wrapper `Other(OtherError(…))` of rustls 0.23.24 to 0.23.28, which go on to the next candidate only by the older variant.
        "OtherUnsupportedSignatureAlgorithmForPublicKeyContext" => SignatureErrorUnhandled;
        "EndEntityUsedAsCa" = "EndEntityUsedAsCA" => EndEntityAsCa;
        "CertDistrusted" => Distrusted;
        "SignatureAlgorithmMismatch" => BadEncoding;
        "EmptyEkuExtension" => PurposeEmpty;
        "NameConstraintViolation" => NameConstraintViolated;
        "PathLenConstraintViolated" => PathLengthExceeded;
        "ExtensionValueInvalid" => BadEncoding;
        "MalformedExtensions" = "MissingOrMalformedExtensions" => BadEncoding;
        "MalformedDnsIdentifier" => NameMalformed;
        "MalformedNameConstraint" => NameConstraintMalformed;
        "InvalidNetworkMaskConstraint" => NameConstraintMalformed;
        "MaximumSignatureChecksExceeded" => PathBuildingLimit;
        "MaximumPathBuildCallsExceeded" => PathBuildingLimit;
        "MaximumPathDepthExceeded" => PathBuildingLimit;
        "MaximumNameConstraintComparisonsExceeded" => PathBuildingLimit;
        "IssuerNotCrlSigner" => CrlUnusable;
        "UnsupportedNameType" => NameMismatch;
        "EndEntityCertHasCertSignKeyUsage" => KeyUsageInvalid;
        "KeyUsageMissingDigitalSignature" => KeyUsageInvalid;
        "IssuerNotCertSigner" => KeyUsageInvalid;
    }
    "rustls:PeerIncompatible::" {
        "ServerDoesNotSupportTls12Or13" = "server does not support TLS v1.2/v1.3" => VersionTooOld;
        "EcPointsExtensionRequired" => EcPointFormatsMissing;
        "KeyShareExtensionRequired" => PeerMalformed;
        "NamedGroupsExtensionRequired" => PeerMalformed;
        "NoCertificateRequestSignatureSchemesInCommon" = "server sent bad certreq schemes" => NoClientSchemeInCommon;
        "NoCipherSuitesInCommon" = "no ciphersuites in common" => NoCipherSuiteInCommon;
        "NoEcPointFormatsInCommon" = "no supported point format" => UncompressedPointsMissing;
        "NoKxGroupsInCommon" = "no kx group overlap with client", "no supported group" => NoGroupInCommon;
        "NoSignatureSchemesInCommon" = "no overlapping sigschemes" => NoSchemeInCommon;
        "NullCompressionRequired" => PeerMalformed;
        "ServerSentHelloRetryRequestWithUnknownExtension" = "server sent hrr with unhandled extension" => PeerMalformed;
        "ServerTlsVersionIsDisabledByOurConfig" => VersionDisabledHere;
        "SignatureAlgorithmsExtensionRequired" => PeerMalformed;
        "SupportedVersionsExtensionRequired" => PeerMalformed;
        "Tls12NotOffered" => VersionTooOld;
        "Tls12NotOfferedOrEnabled" => VersionTooOld;
        "Tls13RequiredForQuic" => PeerMalformed;
        "UncompressedEcPointsRequired" = "client didn't support uncompressed ec points" => UncompressedPointsMissing;
        "ExtendedMasterSecretExtensionRequired" => ExtendedMasterSecretMissing;
        "ServerRejectedEncryptedClientHello" => EchProblem;
        "IncorrectCertificateTypeExtension" => CertificateTypeUnsolicited;
        "UnsolicitedCertificateTypeExtension" => CertificateTypeUnsolicited;
    }
    "rustls:PeerMisbehaved::" {
        // The text: in the error to rustls 0.20, in the log since.
        "SignedKxWithWrongAlgorithm" = "peer signed kx with wrong algorithm" => SignedKxWithWrongAlgorithm;
        "AttemptedDowngradeToTls12WhenTls13IsSupported" = "downgrade to TLS1.2 when TLS1.3 is supported" => Downgrade;
        "BadCertChainExtensions" = "bad cert chain extensions" => PeerMalformed;
        "CipherSuiteDifferedOnRetry" => KeyEpochFragment;
        "DisallowedEncryptedExtension" => PeerMalformed;
        "DuplicateClientHelloExtensions" => PeerMalformed;
        "DuplicateEncryptedExtensions" => PeerMalformed;
        "DuplicateHelloRetryRequestExtensions" => PeerMalformed;
        "DuplicateNewSessionTicketExtensions" => PeerMalformed;
        "DuplicateServerHelloExtensions" => PeerMalformed;
        "DuplicateServerNameTypes" => PeerMalformed;
        "EarlyDataAttemptedInSecondClientHello" => PeerMalformed;
        "EarlyDataExtensionWithoutResumption" => PeerMalformed;
        "EarlyDataOfferedWithVariedCipherSuite" => PeerMalformed;
        "EchAcceptanceVariedAfterRetry" => EchProblem;
        "HandshakeHashVariedAfterRetry" => PeerMalformed;
        "IllegalHelloRetryRequestWithEmptyCookie" = "server requested hrr with empty cookie" => PeerMalformed;
        "IllegalHelloRetryRequestWithInvalidEch" => EchProblem;
        "IllegalHelloRetryRequestWithNoChanges" = "server requested hrr with no changes" => PeerMalformed;
        "IllegalHelloRetryRequestWithOfferedGroup" = "server requested hrr with our group" => PeerMalformed;
        "IllegalHelloRetryRequestWithUnofferedCipherSuite" = "server requested unsupported cs in hrr" => PeerMalformed;
        "IllegalHelloRetryRequestWithUnofferedNamedGroup" = "server requested hrr with bad group" => PeerMalformed;
        "IllegalHelloRetryRequestWithUnsupportedVersion" = "server requested unsupported version in hrr" => PeerMalformed;
        "IllegalHelloRetryRequestWithWrongSessionId" = "server did not echo the session_id from client hello" => SessionIdNotEchoed;
        "IllegalMiddleboxChangeCipherSpec" = "illegal middlebox CCS received" => PeerMalformed;
        "IllegalTlsInnerPlaintext" => PeerMalformed;
        "IncorrectBinder" => ResumptionInconsistent;
        "InvalidCertCompression" => PeerMalformed;
        "InvalidMaxEarlyDataSize" => PeerMalformed;
        "InvalidSctList" => PeerMalformed;
        "InvalidKeyShare" = "key exchange failed", "key exchange completion failed", "key agreement failed" => PeerMalformed;
        "KeyEpochWithPendingFragment" = "key epoch or handshake flight with pending fragment" => KeyEpochFragment;
        "KeyUpdateReceivedInQuicConnection" => PeerMalformed;
        "MessageInterleavedWithHandshakeMessage" => PeerMalformed;
        "MissingBinderInPskExtension" => PeerMalformed;
        "MissingKeyShare" = "missing key share" => PeerMalformed;
        "MissingPskExtensionInSecondClientHello" => KeyEpochFragment;
        "MissingPskModesExtension" => PeerMalformed;
        "MissingQuicTransportParameters" => PeerMalformed;
        "OfferedDuplicateCertificateCompressions" => PeerMalformed;
        "OfferedDuplicateKeyShares" => PeerMalformed;
        "OfferedEarlyDataWithOldProtocolVersion" = "server chose v1.2 when offering 0-rtt" => PeerMalformed;
        "OfferedEmptyApplicationProtocol" => PeerMalformed;
        "OfferedIncorrectCompressions" => PeerMalformed;
        "PskExtensionMustBeLast" => PeerMalformed;
        "PskExtensionWithMismatchedIdsAndBinders" => PeerMalformed;
        "RefusedToFollowHelloRetryRequest" => PeerMalformed;
        "RejectedEarlyDataInterleavedWithHandshakeMessage" => PeerMalformed;
        "ResumptionAttemptedWithVariedEms" => ResumptionInconsistent;
        "ResumptionOfferedWithIncompatibleCipherSuite" = "server resuming incompatible suite" => ResumptionInconsistent;
        "ResumptionOfferedWithVariedCipherSuite" => ResumptionInconsistent;
        "ResumptionOfferedWithVariedEms" = "refusing to resume without ems" => ResumptionInconsistent;
        "SelectedDifferentCipherSuiteAfterRetry" = "server varied selected ciphersuite" => PeerMalformed;
        "SelectedInvalidPsk" = "server selected invalid psk" => ResumptionInconsistent;
        "SelectedTls12UsingTls13VersionExtension" = "server chose v1.2 using v1.3 extension" => SelectedUnoffered;
        "SelectedUnofferedApplicationProtocol" = "server sent non-offered ALPN protocol" => SelectedUnoffered;
        "SelectedUnofferedCertCompression" => SelectedUnoffered;
        "SelectedUnofferedCipherSuite" = "server chose non-offered ciphersuite" => SelectedUnoffered;
        "SelectedUnofferedCompression" = "server chose non-Null compression" => SelectedUnoffered;
        "SelectedUnofferedKxGroup" = "peer chose an unsupported group" => SelectedUnoffered;
        "SelectedUnofferedPsk" = "server selected unoffered psk" => SelectedUnoffered;
        "SelectedUnusableCipherSuiteForVersion" = "server chose unusable ciphersuite for version" => SelectedUnoffered;
        "ServerEchoedCompatibilitySessionId" => SessionIdEchoed;
        "ServerHelloMustOfferUncompressedEcPoints" = "server does not support uncompressed points" => UncompressedPointsMissing;
        "ServerNameDifferedOnRetry" => PeerMalformed;
        "ServerNameMustContainOneHostName" = "ClientHello SNI did not contain a hostname" => SniInvalid;
        "SignedHandshakeWithUnadvertisedSigScheme" => SignedWithUnofferedScheme;
        "TooManyEmptyFragments" => LimitExceeded;
        "TooManyKeyUpdateRequests" => KeyUpdateLimit;
        "TooManyRenegotiationRequests" => Renegotiation;
        "TooManyWarningAlertsReceived" => LimitExceeded;
        "TooMuchEarlyDataReceived" => PeerMalformed;
        "UnexpectedCleartextExtension" = "unexpected cleartext ext" => PeerMalformed;
        "UnsolicitedCertExtension" => UnsolicitedExtension;
        "UnsolicitedEchExtension" => EchProblem;
        "UnsolicitedEncryptedExtension" => UnsolicitedExtension;
        "UnsolicitedSctList" => PeerMalformed;
        "UnsolicitedServerHelloExtension" = "server sent unsolicited extension" => UnsolicitedExtension;
        "WrongGroupForKeyShare" = "wrong group for key share" => PeerMalformed;
    }
    "rustls:InvalidMessage::" {
        "InvalidContentType" => NotTls;
        "CertificatePayloadTooLarge" => ChainTooLarge;
        "DuplicateExtension" => PeerMalformed;
        "EmptyTicketValue" => PeerMalformed;
        "HandshakePayloadTooLarge" => NotTls;
        "IllegalEmptyList" => PeerMalformed;
        "IllegalEmptyValue" => PeerMalformed;
        "InvalidCcs" => PeerMalformed;
        "InvalidCertRequest" => PeerMalformed;
        "InvalidCertificateStatusType" => PeerMalformed;
        "InvalidDhParams" => PeerMalformed;
        "InvalidEmptyPayload" => PeerMalformed;
        "InvalidKeyUpdate" => PeerMalformed;
        "InvalidServerName" => SniInvalid;
        "MessageTooLarge" => NotTls;
        "MessageTooShort" => PeerMalformed;
        "MissingData" => PeerMalformed;
        "MissingKeyExchange" => PeerMalformed;
        "NoSignatureSchemes" => PeerMalformed;
        "PreSharedKeyIsNotFinalExtension" => PeerMalformed;
        "TrailingData" => PeerMalformed;
        "UnexpectedMessage" => PeerMalformed;
        "UnknownCertificateExtension" => PeerMalformed;
        "UnknownHelloRetryRequestExtension" => PeerMalformed;
        "UnknownProtocolVersion" => NotTls;
        "UnsupportedCompression" => PeerMalformed;
        "UnsupportedCurveType" => PeerMalformed;
        "UnsupportedKeyExchangeAlgorithm" => PeerMalformed;
    }
    "rustls:AlertReceived::" {
        "HandshakeFailure" => Received(Alert::HandshakeFailure);
        "ProtocolVersion" => Received(Alert::ProtocolVersion);
        "CertificateRequired" => Received(Alert::CertificateRequired);
        "NoCertificate" => Received(Alert::NoCertificate);
        "BadCertificate" => Received(Alert::BadCertificate);
        "NoApplicationProtocol" => Received(Alert::NoApplicationProtocol);
        "AccessDenied" => Received(Alert::AccessDenied);
        "BadCertificateHashValue" => Received(Alert::Other);
        "BadCertificateStatusResponse" => Received(Alert::BadCertificateStatusResponse);
        "BadRecordMac" => Received(Alert::BadRecordMac);
        "DecryptionFailed" => Received(Alert::DecryptionFailed);
        "DecompressionFailure" => Received(Alert::DecompressionFailure);
        "CertificateExpired" => Received(Alert::CertificateExpired);
        "CertificateRevoked" => Received(Alert::CertificateRevoked);
        "CertificateUnknown" => Received(Alert::CertificateUnknown);
        "CertificateUnobtainable" => Received(Alert::Other);
        "CloseNotify" => Received(Alert::CloseNotify);
        "DecodeError" => Received(Alert::DecodeError);
        "DecryptError" => Received(Alert::DecryptError);
        "EncryptedClientHelloRequired" = "EchRequired" => Received(Alert::EchRequired);
        "IllegalParameter" => Received(Alert::IllegalParameter);
        "InappropriateFallback" => Received(Alert::InappropriateFallback);
        "InsufficientSecurity" => Received(Alert::InsufficientSecurity);
        "InternalError" => Received(Alert::InternalError);
        "MissingExtension" => Received(Alert::MissingExtension);
        "NoRenegotiation" => Received(Alert::NoRenegotiation);
        "RecordOverflow" => Received(Alert::RecordOverflow);
        "UnexpectedMessage" => Received(Alert::UnexpectedMessage);
        "UnknownCa" = "UnknownCA" => Received(Alert::UnknownCa);
        "UnknownPskIdentity" = "UnknownPSKIdentity" => Received(Alert::UnknownPskIdentity);
        "UnrecognisedName" = "UnrecognizedName" => Received(Alert::UnrecognizedName);
        "UnsupportedCertificate" => Received(Alert::UnsupportedCertificate);
        "UnsupportedExtension" => Received(Alert::UnsupportedExtension);
        "UserCanceled" => Received(Alert::UserCanceled);
    }
    "rustls:InvalidCertRevocationList::" {
        "BadSignature" => CrlUnusable;
        "InvalidCrlNumber" => CrlUnusable;
        "InvalidRevokedCertSerialNumber" => CrlUnusable;
        "IssuerInvalidForCrl" => CrlUnusable;
        "ParseError" => CrlUnusable;
        "UnsupportedCrlVersion" => CrlUnusable;
        "UnsupportedCriticalExtension" => CrlUnusable;
        "UnsupportedDeltaCrl" => CrlUnusable;
        "UnsupportedIndirectCrl" => CrlUnusable;
        "UnsupportedRevocationReason" => CrlUnusable;
        "UnsupportedSignatureAlgorithm" = "UnsupportedSignatureAlgorithmContext", "UnsupportedSignatureAlgorithmForPublicKeyContext" => CrlUnusable;
    }
    "rustls:InconsistentKeys::" {
        "KeyMismatch" => KeyMismatch;
        "Unknown" => KeyMismatch;
    }
    "rustls:InvalidEncryptedClientHello::" {
        "InvalidConfigList" => EchProblem;
        "NoCompatibleConfig" => EchProblem;
        "SniRequired" => EchProblem;
    }
};

const TEXTS: &[Entry] = texts! { "rustls";
    Sent(Alert::BadCertificate) => "Sending fatal alert BadCertificate";
    // tokio-rustls
    HandshakeEof => "tls handshake eof";
    CloseNotifyMissing => "peer closed connection without sending TLS close_notify";
    // rustls 0.23; which of the two it is depends on the features of the build
    ProviderUndetermined => "process-level CryptoProvider";
    NoSuiteConfigured => "no usable cipher suites configured";
    // rustls-platform-verifier; hyper-rustls, rustls-native-certs
    NoSystemRoots => "No CA certificates were loaded from the system", "no CA certificates found";
    KeyNotFound => "private key or certificate not found", "no private key found";
    ServerNameInvalid => "invalid dnsname", "invalid dns name", "InvalidDnsNameError", "InvalidDNSNameError";
    ServerNameInvalid => "Bad DNS name", "InvalidDNSName(", "invalid DNS name: ", "specified invalid server name", "Rustls invalid dns name error";
    AddressMalformed => "invalid IPv6 address syntax", "AddrParseError(Ipv6)";
    // The text of a family, so that no shorter text is read in its place.
    VersionTooOld => "server does not support TLS v1.2/v1.3";
    // quinn
    ServerNameInvalid => "invalid server name: ", "InvalidServerName(\"";
    ServerNameInvalid => "domain isn't a valid DNS name", "tls: either ServerName or InsecureSkipVerify";
    // a server without a certificate for this name, or without any
    SniUnknown => "no server certificate chain resolved";
    // rustls 0.16 to 0.19
    CleanClose => "CloseNotify alert received";
};

const PIECES: &[&str] = &[
    "InvalidCert",
    "WebPKIError(",
    "PeerMisb",
    "PeerIncomp",
    "InvalidMessage(",
    "CorruptMessageP",
    "AlertReceived(",
    "InconsistentKeys(",
    "EncryptedClientHello(",
    "Inappropriate",
    "Custom {",
    "misbehaved: ",
    "incompatible: ",
    "peer certificate",
    "invalid certificate",
    "corrupt message",
    "fatal alert",
    "message: got ",
    "got_type: ",
    "TLS close_notify",
    "CA certificates",
    "server name type",
    "any known protocol",
    "private key",
    "signed kx",
    "cipher suites configured",
    "client hello failure",
    "peer's message",
    "keys may not be",
    "excess record size",
    "level CryptoProvider",
    "sent no certificates",
    "handshake eof",
    "invalid dns",
    "NameError",
    "Bad DNS name",
    "valid DNS name",
    "InvalidServerName(\"",
    "either ServerName or",
    "InvalidDNSName(",
    "invalid DNS name",
    "invalid server name",
    "IPv6 address syntax",
    "AddrParseError(",
    "certificate chain resolved",
    "CloseNotify alert",
];
