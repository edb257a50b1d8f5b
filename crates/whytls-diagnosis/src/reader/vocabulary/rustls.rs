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

pub(super) static TABLE: Table = Table { entries: &[NAMED, TEXTS] };

const NAMED: &[Entry] = named! {
    "rustls:InvalidCertificate::" {
        // Bare, as webpki prints them.
        "InvalidCrlNumber" => CrlUnusable;
        "UnsupportedCrlVersion" => CrlUnusable;
        "UnsupportedDeltaCrl" => CrlUnusable;
        "UnsupportedIndirectCrl" => CrlUnusable;
        "UnsupportedRevocationReason" => CrlUnusable;
        "UnknownIssuer" => UnknownIssuer;
        "Expired" = "ExpiredContext", "CertExpired", "InvalidCertValidity", "certificate expired" => Expired;
        "NotValidYet" = "NotValidYetContext", "CertNotValidYet", "certificate not valid yet" => NotYetValid;
        "NotValidForName" = "NotValidForNameContext", "CertNotValidForName", "certificate not valid for name" => NameMismatch;
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
        "DecryptError" = "cannot decrypt peer's message" => RecordNotDecrypted;
        "EncryptError" = "cannot encrypt message" => CryptoFailed;
        "HandshakeNotComplete" = "handshake not complete" => ApiMisuse;
        "BadMaxFragmentSize" = "the supplied max_fragment_size was too small or large" => ApiMisuse;
        "FailedToGetRandomBytes" = "failed to get random bytes" => RandomnessUnavailable;
        "FailedToGetCurrentTime" = "failed to get current time" => ClockUnusable;
        "NoCertificatesPresented" = "peer sent no certificates" => ClientCertificateMissing;
        "PeerSentOversizedRecord" = "peer sent excess record size" => PeerMalformed;
        "NoApplicationProtocol" = "peer doesn't support any known protocol" => AlpnNoneInCommon;
        "UnsupportedNameType" = "presented server name type wasn't supported" => ServerNameTypeUnsupported;
        "InappropriateMessage" = "received unexpected message: got ", "InappropriateMessage {" => PeerUnexpectedMessage;
        "received unexpected handshake message: got HelloRequest" = "got_type: HelloRequest" => Renegotiation;
        "received unexpected handshake message: got CertificateRequest" = "got_type: CertificateRequest" => PostHandshakeCertificateRequest;
        "InappropriateHandshakeMessage" = "received unexpected handshake message: got ", "InappropriateHandshakeMessage {" => PeerUnexpectedMessage;
    }
    "rustls:InvalidCertificate::" {
        "Revoked" = "CertRevoked" => Revoked;
        "UnhandledCriticalExtension" = "UnsupportedCriticalExtension" => CriticalExtensionUnknown;
        "InvalidPurpose" = "InvalidPurposeContext", "RequiredEKUNotFound", "RequiredEkuNotFound", "RequiredEkuNotFoundContext", "EkuError", "certificate does not allow extended key usage" => PurposeInvalid;
        "ApplicationVerificationFailure";
        // None of the lists that the program gave covers it.
        "UnknownRevocationStatus" => CrlUnusable;
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
        // webpki's own names of what is wrong with a list.
        "InvalidCrlSignatureForPublicKey" => CrlUnusable;
        "UnsupportedCrlIssuingDistributionPoint" => CrlUnusable;
        "UnsupportedCrlSignatureAlgorithm" = "UnsupportedCrlSignatureAlgorithmContext" => CrlUnusable;
        "UnsupportedCrlSignatureAlgorithmForPublicKey" = "UnsupportedCrlSignatureAlgorithmForPublicKeyContext" => CrlUnusable;
        "UnsupportedRevocationReasonsPartitioning" => CrlUnusable;
        "UnsupportedNameType" => ServerNameInvalid;
        // An entry of a revocation list.
        "InvalidSerialNumber" => CrlUnusable;
        "EndEntityCertHasCertSignKeyUsage" => KeyUsageInvalid;
        "KeyUsageMissingDigitalSignature" => KeyUsageInvalid;
        "IssuerNotCertSigner" => KeyUsageInvalid;
    }
    "rustls:PeerIncompatible::" {
        // rustls 0.20 counts these here.
        "SNI differed on retry" => PeerMalformed;
        "hash differed on retry" => PeerMalformed;
        "ServerDoesNotSupportTls12Or13" = "server does not support TLS v1.2/v1.3" => VersionTooOld;
        "EcPointsExtensionRequired" = "client didn't describe ec points" => EcPointFormatsMissing;
        "KeyShareExtensionRequired" = "client didn't send keyshares" => PeerMalformed;
        "NamedGroupsExtensionRequired" = "client didn't describe groups" => PeerMalformed;
        "NoCertificateRequestSignatureSchemesInCommon" = "server sent bad certreq schemes" => NoClientSchemeInCommon;
        "NoCipherSuitesInCommon" = "no ciphersuites in common" => NoCipherSuiteInCommon;
        "NoEcPointFormatsInCommon" = "no supported point format" => UncompressedPointsMissing;
        "NoKxGroupsInCommon" = "no kx group overlap with client", "no supported group" => NoGroupInCommon;
        "NoSignatureSchemesInCommon" = "no overlapping sigschemes", "no supported sig scheme" => NoSchemeInCommon;
        "NullCompressionRequired" = "client did not offer Null compression" => PeerMalformed;
        // rustls to 0.20 puts them here; since then they are PeerMisbehaved's.
        "ServerSentHelloRetryRequestWithUnknownExtension" = "server sent hrr with unhandled extension" => PeerMalformed;
        "ServerTlsVersionIsDisabledByOurConfig" => VersionDisabledHere;
        // Who sends none speaks TLS 1.1 at most.
        "SignatureAlgorithmsExtensionRequired" = "client didn't describe signature schemes", "client didn't describe sigschemes" => ClientVersionsRefused;
        "SupportedVersionsExtensionRequired" = "Server requires TLS1.3, but client omitted versions ext" => ClientVersionsRefused;
        "Tls12NotOffered" = "Client does not support TLSv1_2" => ClientVersionsRefused;
        "Tls12NotOfferedOrEnabled" = "TLS1.2 not offered/enabled" => ClientVersionsRefused;
        "Tls13RequiredForQuic" = "Expecting QUIC connection, but client does not support TLSv1_3" => ClientVersionsRefused;
        "UncompressedEcPointsRequired" = "client didn't support uncompressed ec points" => UncompressedPointsMissing;
        "ExtendedMasterSecretExtensionRequired" => ExtendedMasterSecretMissing;
        "ServerRejectedEncryptedClientHello" => EchProblem;
        "IncorrectCertificateTypeExtension" => PeerMalformed;
        "UnsolicitedCertificateTypeExtension" => CertificateTypeUnsolicited;
    }
    "rustls:PeerMisbehaved::" {
        "HandshakeHashVariedAfterRetry" = "hash differed on retry" => PeerMalformed;
        // The text: in the error to rustls 0.20, in the log since.
        "SignedKxWithWrongAlgorithm" = "peer signed kx with wrong algorithm" => SignedKxWithWrongAlgorithm;
        "AttemptedDowngradeToTls12WhenTls13IsSupported" = "downgrade to TLS1.2 when TLS1.3 is supported" => Downgrade;
        "BadCertChainExtensions" = "bad cert chain extensions" => PeerMalformed;
        "CipherSuiteDifferedOnRetry" => PeerMalformed;
        "DisallowedEncryptedExtension" => PeerMalformed;
        "DuplicateClientHelloExtensions" = "client sent duplicate extensions" => PeerMalformed;
        "DuplicateEncryptedExtensions" = "server sent duplicate encrypted extensions" => PeerMalformed;
        "DuplicateHelloRetryRequestExtensions" = "server send duplicate hrr extensions" => PeerMalformed;
        "DuplicateNewSessionTicketExtensions" = "peer sent duplicate NewSessionTicket extensions" => PeerMalformed;
        "DuplicateServerHelloExtensions" = "server sent duplicate extensions" => PeerMalformed;
        "DuplicateServerNameTypes" = "ClientHello SNI contains duplicate name types" => PeerMalformed;
        "EarlyDataAttemptedInSecondClientHello" = "client sent EarlyData in second ClientHello" => PeerMalformed;
        "EarlyDataExtensionWithoutResumption" => PeerMalformed;
        "EarlyDataOfferedWithVariedCipherSuite" = "server varied suite with early data" => PeerMalformed;
        "EchAcceptanceVariedAfterRetry" => EchProblem;
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
        "IncorrectBinder" = "client sent wrong binder" => ResumptionInconsistent;
        "InvalidCertCompression" => PeerMalformed;
        "InvalidMaxEarlyDataSize" = "invalid max_early_data_size" => PeerMalformed;
        "InvalidSctList" => PeerMalformed;
        "InvalidKeyShare" = "key exchange failed", "key exchange completion failed", "key agreement failed" => PeerMalformed;
        "KeyEpochWithPendingFragment" = "key epoch or handshake flight with pending fragment", "keys changed with pending hs fragment" => KeyEpochFragment;
        "KeyUpdateReceivedInQuicConnection" => PeerMalformed;
        "MessageInterleavedWithHandshakeMessage" => PeerMalformed;
        "MissingBinderInPskExtension" = "psk extension missing binder" => PeerMalformed;
        "MissingKeyShare" = "missing key share" => PeerMalformed;
        "MissingPskExtensionInSecondClientHello" => PeerMalformed;
        "MissingPskModesExtension" => PeerMalformed;
        "MissingQuicTransportParameters" => PeerMalformed;
        "OfferedDuplicateCertificateCompressions" => PeerMalformed;
        "OfferedDuplicateKeyShares" = "client sent duplicate keyshares" => PeerMalformed;
        "OfferedEarlyDataWithOldProtocolVersion" = "server chose v1.2 when offering 0-rtt" => PeerMalformed;
        "OfferedEmptyApplicationProtocol" = "client offered empty ALPN protocol" => PeerMalformed;
        "OfferedIncorrectCompressions" = "client offered wrong compressions" => PeerMalformed;
        "PskExtensionMustBeLast" = "psk extension in wrong position" => PeerMalformed;
        "PskExtensionWithMismatchedIdsAndBinders" = "psk extension mismatched ids/binders" => PeerMalformed;
        "RefusedToFollowHelloRetryRequest" = "did not follow retry request" => PeerMalformed;
        "RejectedEarlyDataInterleavedWithHandshakeMessage" => PeerMalformed;
        "ResumptionAttemptedWithVariedEms" => ResumptionInconsistent;
        "ResumptionOfferedWithIncompatibleCipherSuite" = "server resuming incompatible suite" => ResumptionInconsistent;
        "ResumptionOfferedWithVariedCipherSuite" = "abbreviated handshake offered, but with varied cs" => ResumptionInconsistent;
        "ResumptionOfferedWithVariedEms" = "refusing to resume without ems", "server varied ems support over resume" => ResumptionInconsistent;
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
        "TooMuchEarlyDataReceived" = "too much early_data received" => PeerMalformed;
        "UnexpectedCleartextExtension" = "unexpected cleartext ext", "server sent unexpected cleartext ext" => PeerMalformed;
        "UnsolicitedCertExtension" = "client sent unsolicited cert extension" => UnsolicitedExtension;
        "UnsolicitedEchExtension" => EchProblem;
        "UnsolicitedEncryptedExtension" = "server sent unsolicited encrypted extension" => UnsolicitedExtension;
        "UnsolicitedSctList" = "server sent unsolicited SCT list" => PeerMalformed;
        "UnsolicitedServerHelloExtension" = "server sent unsolicited extension" => UnsolicitedExtension;
        "WrongGroupForKeyShare" = "wrong group for key share" => PeerMalformed;
    }
    "rustls:InvalidMessage::" {
        "InvalidContentType" => NotTls;
        "CertificatePayloadTooLarge" => ChainTooLarge;
        "DuplicateExtension" => PeerMalformed;
        "EmptyTicketValue" => PeerMalformed;
        // rustls to 0.20 names no more than the type.
        "Handshake" => HandshakeUnreadable;
        // Of what a server sends, its certificates alone come near the 64 KiB.
        "HandshakePayloadTooLarge" => ChainTooLarge;
        "IllegalEmptyList" => PeerMalformed;
        // The one list that PayloadU24 stands for in what a server sends: a stapled OCSP response (RFC 6066 section 8).
        "IllegalEmptyList::staple" = "IllegalEmptyList(\"PayloadU24\")" => EmptyStaple;
        "IllegalEmptyValue" => PeerMalformed;
        "InvalidCcs" => PeerMalformed;
        "InvalidCertRequest" => CertificateRequestMalformed;
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
        "UnexpectedMessage" => Received(Alert::UnexpectedMessage);
        "HandshakeFailure" => Received(Alert::HandshakeFailure);
        "ProtocolVersion" => Received(Alert::ProtocolVersion);
        "ExportRestriction" => Received(Alert::ExportRestriction);
        "CertificateRequired" => Received(Alert::CertificateRequired);
        "NoCertificate" => Received(Alert::NoCertificate);
        "BadCertificate" => Received(Alert::BadCertificate);
        "NoApplicationProtocol" => Received(Alert::NoApplicationProtocol);
        "AccessDenied" => Received(Alert::AccessDenied);
        "BadCertificateHashValue" => Received(Alert::BadCertificateHashValue);
        "BadCertificateStatusResponse" => Received(Alert::BadCertificateStatusResponse);
        "BadRecordMac" => Received(Alert::BadRecordMac);
        "DecryptionFailed" => Received(Alert::DecryptionFailed);
        "DecompressionFailure" => Received(Alert::DecompressionFailure);
        "CertificateExpired" => Received(Alert::CertificateExpired);
        "CertificateRevoked" => Received(Alert::CertificateRevoked);
        "CertificateUnknown" => Received(Alert::CertificateUnknown);
        "CertificateUnobtainable" => Received(Alert::CertificateUnobtainable);
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
        "UnknownCa" = "UnknownCA" => Received(Alert::UnknownCa);
        "UnknownPskIdentity" = "UnknownPSKIdentity" => Received(Alert::UnknownPskIdentity);
        "UnrecognisedName" = "UnrecognizedName" => Received(Alert::UnrecognizedName);
        "UnsupportedCertificate" => Received(Alert::UnsupportedCertificate);
        "UnsupportedExtension" => Received(Alert::UnsupportedExtension);
        "UserCanceled" => Received(Alert::UserCanceled);
    }
    "rustls:InvalidCertRevocationList::" {
        "BadSignature" => CrlUnusable;
        "InvalidRevokedCertSerialNumber" => CrlUnusable;
        "IssuerInvalidForCrl" => CrlUnusable;
        "ParseError" => CrlUnusable;
        "UnsupportedCriticalExtension" => CrlUnusable;
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
    // Behind `InappropriateHandshakeMessage { expect_types`.
    KeyExchangeMissing => "expect_types: [ServerKeyExchange], got_type: ServerHelloDone", "ServerHelloDone when expecting ServerKeyExchange";
    NoRootsConfigured => "no root trust anchors were provided", "NoRootAnchors";
    Sent(Alert::BadCertificate) => "Sending fatal alert BadCertificate";
    // A handshake message that is longer than any may be, or never ends.
    PeerMalformed => "message buffer full";
    // tokio-rustls
    HandshakeEof => "tls handshake eof";
    CloseNotifyMissing => "peer closed connection without sending TLS";
    // rustls 0.23; which of the two it is depends on the features of the build
    ProviderUndetermined => "process-level CryptoProvider", "no process-level CryptoProvider available", "Could not automatically determine the process-level CryptoProvider";
    // What `Error::General` says: of calls that are not allowed, of the library's own state, of the provider.
    ApiMisuse => "General(\"encrypt not yet available\")", "unexpected error: encrypt not yet available";
    ApiMisuse => "General(\"exporting too much\")", "unexpected error: exporting too much";
    ApiMisuse => "General(\"export_keying_material with zero-length output\")", "unexpected error: export_keying_material with zero-length output";
    ApiMisuse => "General(\"Acceptor polled after completion\")", "unexpected error: Acceptor polled after completion";
    ApiMisuse => "General(\"QUIC sessions must set a max early data of 0 or 2^32-1\")", "unexpected error: QUIC sessions must set a max early data of 0 or 2^32-1";
    ApiMisuse => "General(\"Secret extraction is disabled\")", "unexpected error: Secret extraction is disabled";
    ApiMisuse => "General(\"TLS 1.3 support is required for QUIC\")", "unexpected error: TLS 1.3 support is required for QUIC";
    ApiMisuse => "General(\"client authentication not set up\")", "unexpected error: client authentication not set up";
    ApiMisuse => "General(\"no kx groups configured\")", "unexpected error: no kx groups configured";
    ApiMisuse => "General(\"packet number too long\")", "unexpected error: packet number too long";
    ApiMisuse => "General(\"sample of invalid length\")", "unexpected error: sample of invalid length";
    ApiMisuse => "General(\"No end-entity certificate in certificate chain\")", "unexpected error: No end-entity certificate in certificate chain";
    InternalState => "General(\"unreachable state\")", "unexpected error: unreachable state";
    InternalState => "General(\"Expected transcript\")", "unexpected error: Expected transcript";
    CryptoFailed => "General(\"encrypt failed\")", "unexpected error: encrypt failed";
    CryptoFailed => "General(\"hkdf_expand_info failed\")", "unexpected error: hkdf_expand_info failed";
    CryptoFailed => "General(\"signing failed\")", "unexpected error: signing failed";
    // rustls 0.23.13 to 0.23.17, where it panics
    AcceptorPanic => "src/msgs/deframer/buffers.rs", "src\\msgs\\deframer\\buffers.rs";
    NoSuiteConfigured => "no usable cipher suites configured", "no kx groups configured";
    // A server's key, in rustls to 0.20
    NoSchemeInCommon => "incompatible signing key";
    // rustls-platform-verifier; hyper-rustls, rustls-native-certs
    NoSystemRoots => "No CA certificates were loaded from the system", "no CA certificates found", "no native root CA certificates found", "No system trust stores available";
    NoSystemRoots => "add_parsable_certificates processed 0 valid and 0 invalid";
    RootUnparsable => "add_parsable_certificates processed 0 valid and ";
    // hyper-rustls, which tells how many it could not read; others after it
    NoSystemRoots => "no valid native root CA certificates found", "No valid native root CA certificates found", "no usable CA certificates found";
    // reqwest 0.11 and ureq 2, which go on without it
    RootUnparsable => "rustls failed to parse DER certificate", "rustls failed to parse native certificate";
    // reqwest
    RootUnparsable => "zero valid certificates found in native root store";
    KeyNotFound => "private key or certificate not found", "no private key found";
    // The log of a client that was asked for a certificate.
    ClientAuthUnanswered => "Client auth requested but no cert", "Client auth requested but no cert/sigscheme available";
    ClientTurnedAway => "client rejected by client_auth_mandatory", "client rejected by client_auth_root_subjects";
    // rustls' verifier with revocation lists; reqwest
    CrlUnusable => "provided CRL could not be parsed: ", "InvalidCrl(", "invalid crl encoding";
    ClientThreadPanicked => "event loop thread panicked";
    CrlSettingsRefused => "invalid TLS verification settings";
    CrlPanic => "index out of bounds: the len is 0 but the index is 18446744073709551615";
    OptionNeedsOwnRoots => "CRLs only allowed with tls_certs_only()", "disabling rustls hostname verification only allowed with tls_certs_only()";
    EmptyCertDir => "opening directory: No such file or directory (os error 2) at ''";
    // reqwest with native-tls
    VersionLimitRefused => "invalid minimum TLS version for backend", "invalid maximum TLS version for backend";
    ServerNameInvalid => "invalid dnsname", "invalid dns name", "InvalidDnsNameError", "InvalidDNSNameError";
    ServerNameInvalid => "Bad DNS name", "InvalidDNSName(", "invalid DNS name: ", "specified invalid server name", "Rustls invalid dns name error";
    AddressMalformed => "AddrParseError(Ipv6)";
    // The text of a family, so that no shorter text is read in its place.
    VersionTooOld => "server does not support TLS v1.2/v1.3";
    // quinn
    ServerNameInvalid => "invalid server name: ", "InvalidServerName(\"";
    ServerNameInvalid => "tls: either ServerName or InsecureSkipVerify";
    // a server without a certificate for this name, or without any
    SniUnknown => "no server certificate chain resolved";
    // rustls 0.16 to 0.19
    CleanClose => "CloseNotify alert received";
    BadEncoding => "End-entity certificate in certificate chain is syntactically invalid", "TrailingData(Certificate", "TrailingData(SubjectPublicKeyInfo", "TrailingData(SignedData";
    NameMismatch => "The server certificate is not valid for the given name";
    // To rustls 0.21.
    ClockUnusable => "InvalidSCT(TimestampInFuture", "InvalidSct(TimestampInFuture", "invalid certificate timestamp: TimestampInFuture", "invalid certificate timestamp: InvalidSCT(TimestampInFuture";
    PeerMalformed => "InvalidSCT(", "InvalidSct(", "invalid certificate timestamp: ";
};
