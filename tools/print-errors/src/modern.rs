//! rustls 0.21 and later: enums within the error.

use crate::show;

/// What all versions since 0.21 have.
macro_rules! common {
    ($version:expr, $rustls:ident) => {{
        use $rustls::{
            AlertDescription, CertRevocationListError, CertificateError, ContentType, Error, HandshakeType,
            InvalidMessage, PeerIncompatible, PeerMisbehaved,
        };
        for error in crate::unexpected_messages!(Error, ContentType, HandshakeType) {
            show($version, error);
        }
        for error in crate::variants!(Error {
            NoCertificatesPresented UnsupportedNameType DecryptError EncryptError FailedToGetCurrentTime
            FailedToGetRandomBytes HandshakeNotComplete PeerSentOversizedRecord NoApplicationProtocol
            BadMaxFragmentSize
        }) {
            show($version, error);
        }
        for error in crate::variants!(InvalidMessage {
            HandshakePayloadTooLarge InvalidCcs InvalidContentType InvalidCertificateStatusType InvalidCertRequest
            InvalidDhParams InvalidEmptyPayload InvalidKeyUpdate InvalidServerName MessageTooLarge MessageTooShort
            MissingKeyExchange NoSignatureSchemes UnknownProtocolVersion UnsupportedCompression UnsupportedCurveType
        }) {
            show($version, Error::InvalidMessage(error));
        }
        for part in ["u8", "u16", "u24", "u32", "Random", "SessionID", "ClientHelloPayload"] {
            show($version, Error::InvalidMessage(InvalidMessage::MissingData(part)));
        }
        for part in ["SessionID", "ClientHelloPayload", "ServerHelloPayload", "AlertMessagePayload"] {
            show($version, Error::InvalidMessage(InvalidMessage::TrailingData(part)));
        }
        show($version, Error::InvalidMessage(InvalidMessage::UnexpectedMessage("HelloRetryRequest")));
        for error in crate::variants!(PeerMisbehaved {
            AttemptedDowngradeToTls12WhenTls13IsSupported BadCertChainExtensions DisallowedEncryptedExtension
            DuplicateClientHelloExtensions DuplicateEncryptedExtensions DuplicateHelloRetryRequestExtensions
            DuplicateNewSessionTicketExtensions DuplicateServerHelloExtensions DuplicateServerNameTypes
            EarlyDataAttemptedInSecondClientHello EarlyDataExtensionWithoutResumption
            EarlyDataOfferedWithVariedCipherSuite HandshakeHashVariedAfterRetry IllegalHelloRetryRequestWithEmptyCookie
            IllegalHelloRetryRequestWithNoChanges IllegalHelloRetryRequestWithOfferedGroup
            IllegalHelloRetryRequestWithUnofferedCipherSuite IllegalHelloRetryRequestWithUnofferedNamedGroup
            IllegalHelloRetryRequestWithUnsupportedVersion IllegalHelloRetryRequestWithWrongSessionId
            IllegalMiddleboxChangeCipherSpec IllegalTlsInnerPlaintext IncorrectBinder InvalidMaxEarlyDataSize
            InvalidKeyShare KeyEpochWithPendingFragment KeyUpdateReceivedInQuicConnection
            MessageInterleavedWithHandshakeMessage MissingBinderInPskExtension MissingKeyShare MissingPskModesExtension
            MissingQuicTransportParameters OfferedDuplicateKeyShares OfferedEarlyDataWithOldProtocolVersion
            OfferedEmptyApplicationProtocol OfferedIncorrectCompressions PskExtensionMustBeLast
            PskExtensionWithMismatchedIdsAndBinders RefusedToFollowHelloRetryRequest
            RejectedEarlyDataInterleavedWithHandshakeMessage ResumptionAttemptedWithVariedEms
            ResumptionOfferedWithVariedCipherSuite ResumptionOfferedWithVariedEms
            ResumptionOfferedWithIncompatibleCipherSuite SelectedDifferentCipherSuiteAfterRetry SelectedInvalidPsk
            SelectedTls12UsingTls13VersionExtension SelectedUnofferedApplicationProtocol SelectedUnofferedCipherSuite
            SelectedUnofferedCompression SelectedUnofferedKxGroup SelectedUnofferedPsk
            SelectedUnusableCipherSuiteForVersion ServerHelloMustOfferUncompressedEcPoints ServerNameDifferedOnRetry
            ServerNameMustContainOneHostName SignedKxWithWrongAlgorithm SignedHandshakeWithUnadvertisedSigScheme
            TooMuchEarlyDataReceived UnexpectedCleartextExtension UnsolicitedCertExtension
            UnsolicitedEncryptedExtension UnsolicitedSctList UnsolicitedServerHelloExtension WrongGroupForKeyShare
        }) {
            show($version, Error::PeerMisbehaved(error));
        }
        for error in crate::variants!(PeerIncompatible {
            EcPointsExtensionRequired KeyShareExtensionRequired NamedGroupsExtensionRequired
            NoCertificateRequestSignatureSchemesInCommon NoCipherSuitesInCommon NoEcPointFormatsInCommon
            NoKxGroupsInCommon NoSignatureSchemesInCommon NullCompressionRequired ServerDoesNotSupportTls12Or13
            ServerSentHelloRetryRequestWithUnknownExtension ServerTlsVersionIsDisabledByOurConfig
            SignatureAlgorithmsExtensionRequired SupportedVersionsExtensionRequired Tls12NotOffered
            Tls12NotOfferedOrEnabled Tls13RequiredForQuic UncompressedEcPointsRequired
        }) {
            show($version, Error::PeerIncompatible(error));
        }
        for alert in crate::variants!(AlertDescription {
            CloseNotify UnexpectedMessage BadRecordMac DecryptionFailed RecordOverflow DecompressionFailure
            HandshakeFailure NoCertificate BadCertificate UnsupportedCertificate CertificateRevoked CertificateExpired
            CertificateUnknown IllegalParameter UnknownCA AccessDenied DecodeError DecryptError ExportRestriction
            ProtocolVersion InsufficientSecurity InternalError InappropriateFallback UserCanceled NoRenegotiation
            MissingExtension UnsupportedExtension CertificateUnobtainable UnrecognisedName
            BadCertificateStatusResponse BadCertificateHashValue UnknownPSKIdentity CertificateRequired
            NoApplicationProtocol
        }) {
            show($version, Error::AlertReceived(alert));
        }
        show($version, Error::AlertReceived(AlertDescription::Unknown(0xff)));
        for error in crate::variants!(CertificateError {
            BadEncoding Expired NotValidYet Revoked UnhandledCriticalExtension UnknownIssuer BadSignature
            NotValidForName InvalidPurpose ApplicationVerificationFailure
        }) {
            show($version, Error::InvalidCertificate(error));
        }
        for error in crate::variants!(CertRevocationListError {
            BadSignature InvalidCrlNumber InvalidRevokedCertSerialNumber IssuerInvalidForCrl ParseError
            UnsupportedCrlVersion UnsupportedCriticalExtension UnsupportedDeltaCrl UnsupportedIndirectCrl
            UnsupportedRevocationReason
        }) {
            show($version, Error::InvalidCertRevocationList(error));
        }
        for text in GENERAL {
            show($version, Error::General(text.to_string()));
        }
    }};
}

/// Texts that stand in the sources of 0.21 to 0.23; the last ones quote ring's or aws-lc's reason.
const GENERAL: &[&str] = &[
    "Acceptor polled after completion",
    "Bad DNS name",
    "QUIC sessions must set a max early data of 0 or 2^32-1",
    "Secret extraction is disabled",
    "TLS 1.3 support is required for QUIC",
    "client authentication not set up",
    "export_keying_material with zero-length output",
    "exporting too much",
    "no kx groups configured",
    "no server certificate chain resolved",
    "no usable cipher suites configured",
    "signing failed",
    "failed to parse ECDSA private key as PKCS#8 or SEC1",
    "failed to parse RSA private key as either PKCS#1 or PKCS#8",
    "failed to parse private key as RSA, ECDSA, or EdDSA",
    "failed to parse RSA private key: InvalidEncoding",
    "failed to parse RSA private key: TooSmall",
];

pub(crate) fn rustls_0_21() {
    use rustls021::{CertRevocationListError, CertificateError, Error, PeerMisbehaved};
    use std::sync::Arc;
    use webpki101::Error as W;

    common!("rustls 0.21.12", rustls021);
    show("rustls 0.21.12", Error::PeerMisbehaved(PeerMisbehaved::InvalidSctList));
    show(
        "rustls 0.21.12",
        Error::InvalidMessage(rustls021::InvalidMessage::UnsupportedKeyExchangeAlgorithm(
            rustls021::internal::msgs::handshake::KeyExchangeAlgorithm::RSA,
        )),
    );
    for error in crate::variants!(sct07::Error {
        MalformedSct InvalidSignature TimestampInFuture UnsupportedSctVersion UnknownLog
    }) {
        show("rustls 0.21.12", Error::InvalidSct(error));
    }
    for error in crate::variants!(W {
        CaUsedAsEndEntity EndEntityUsedAsCa ExtensionValueInvalid InvalidNetworkMaskConstraint InvalidSerialNumber
        MalformedDnsIdentifier MalformedExtensions MalformedNameConstraint MaximumNameConstraintComparisonsExceeded
        MaximumPathBuildCallsExceeded MaximumPathDepthExceeded MaximumSignatureChecksExceeded NameConstraintViolation
        PathLenConstraintViolated RequiredEkuNotFound SignatureAlgorithmMismatch UnsupportedCertVersion
        UnsupportedCriticalExtension
    }) {
        show("rustls 0.21.12", Error::InvalidCertificate(CertificateError::Other(Arc::new(error))));
    }
    show(
        "rustls 0.21.12",
        Error::InvalidCertRevocationList(CertRevocationListError::Other(Arc::new(W::ExtensionValueInvalid))),
    );
}

/// What all versions since 0.22 have. The webpki errors are those for which `pki_error` has no variant.
macro_rules! since_0_22 {
    ($version:expr, $rustls:ident, $webpki:ident) => {{
        use $rustls::{CertRevocationListError, CertificateError, Error, OtherError};
        use $webpki::Error as W;
        use std::sync::Arc;

        common!($version, $rustls);
        show($version, Error::InvalidCertificate(CertificateError::UnknownRevocationStatus));
        use $rustls::client::VerifierBuilderError;
        show($version, VerifierBuilderError::NoRootAnchors);
        show($version, VerifierBuilderError::InvalidCrl(CertRevocationListError::ParseError));
        show($version, Error::Other(OtherError(Arc::new(VerifierBuilderError::NoRootAnchors))));
        for error in crate::variants!(W {
            CaUsedAsEndEntity EndEntityUsedAsCa ExtensionValueInvalid InvalidNetworkMaskConstraint InvalidSerialNumber
            MalformedDnsIdentifier MalformedExtensions MalformedNameConstraint MaximumNameConstraintComparisonsExceeded
            MaximumPathBuildCallsExceeded MaximumPathDepthExceeded MaximumSignatureChecksExceeded
            NameConstraintViolation PathLenConstraintViolated SignatureAlgorithmMismatch UnsupportedCertVersion
            UnsupportedCriticalExtension UnsupportedNameType
        }) {
            show($version, Error::InvalidCertificate(CertificateError::Other(OtherError(Arc::new(error)))));
        }
        show(
            $version,
            Error::InvalidCertRevocationList(CertRevocationListError::Other(OtherError(Arc::new(
                W::UnsupportedCrlIssuingDistributionPoint,
            )))),
        );
    }};
}

pub(crate) fn rustls_0_22() {
    use rustls022::{CertificateError, Error, OtherError};
    use std::sync::Arc;

    since_0_22!("rustls 0.22.4", rustls022, webpki102);
    for error in crate::variants!(webpki102::Error {
        RequiredEkuNotFound CrlExpired UnsupportedCrlIssuingDistributionPoint UnsupportedRevocationReasonsPartitioning
    }) {
        show(
            "rustls 0.22.4",
            Error::InvalidCertificate(CertificateError::Other(OtherError(Arc::new(error)))),
        );
    }
}

pub(crate) fn rustls_0_23() {
    use rustls023::{CertificateError, Error, OtherError, PeerIncompatible};
    #[cfg(since_0_23_9)]
    use rustls023::{InvalidMessage, PeerMisbehaved};
    use std::sync::Arc;

    const VERSION: &str = concat!("rustls ", env!("RUSTLS_0_23"));
    let show = |error: Error| crate::show(VERSION, error);
    let certificate = |error: CertificateError| show(Error::InvalidCertificate(error));

    // rustls 0.23.24 is the first on webpki 0.103.
    #[cfg(not(since_0_23_24))]
    {
        since_0_22!(VERSION, rustls023, webpki102);
        certificate(CertificateError::Other(OtherError(Arc::new(webpki102::Error::RequiredEkuNotFound))));
    }
    #[cfg(since_0_23_24)]
    {
        use crate::verifier::values::*;
        use webpki103::Error as W;

        since_0_22!(VERSION, rustls023, webpki103);
        let wrapped = |error: W| certificate(CertificateError::Other(OtherError(Arc::new(error))));
        wrapped(W::CertDistrusted);
        wrapped(W::EmptyEkuExtension);
        // Errors of a webpki that is newer than this rustls.
        #[cfg(not(since_0_23_27))]
        wrapped(W::RequiredEkuNotFoundContext(purposes(&[&[1, 3, 6, 1, 5, 5, 7, 3, 2]])));
        #[cfg(not(since_0_23_29))]
        {
            wrapped(W::UnsupportedSignatureAlgorithmContext(algorithm(ECDSA_SHA512)));
            wrapped(W::UnsupportedSignatureAlgorithmForPublicKeyContext(for_key(ECDSA_SHA384, P256)));
        }

        certificate(CertificateError::ExpiredContext {
            time: instant(NOW),
            not_after: instant(NOW - 86_400),
        });
        certificate(CertificateError::NotValidYetContext {
            time: instant(NOW),
            not_before: instant(NOW + 3_600),
        });
        certificate(CertificateError::NotValidYetContext { time: instant(86_400), not_before: instant(NOW) });
        certificate(CertificateError::ExpiredRevocationListContext {
            time: instant(NOW),
            next_update: instant(NOW - 604_800),
        });
        for (expected, presented) in [
            ("api.example", &[][..]),
            ("api.example", &["DnsName(\"db.example\")"]),
            ("api.example", &["DnsName(\"db.example\")", "DnsName(\"www.db.example\")"]),
            (
                "api.example",
                &["DnsName(\"db.example\")", "DnsName(\"www.db.example\")", "IpAddress(127.0.0.1)"],
            ),
            ("a.b.example", &["DnsName(\"*.example\")"]),
            ("127.0.0.1", &["DnsName(\"127.0.0.1\")"]),
            ("127.0.0.1", &["DnsName(\"localhost\")"]),
            ("::1", &["DnsName(\"localhost\")", "IpAddress(127.0.0.1)"]),
        ] {
            certificate(CertificateError::NotValidForNameContext {
                expected: pki_types::ServerName::try_from(expected).expect("a literal").to_owned(),
                presented: presented.iter().map(|name| name.to_string()).collect(),
            });
        }
    }

    show(Error::PeerIncompatible(PeerIncompatible::ExtendedMasterSecretExtensionRequired));
    #[cfg(since_0_23_8)]
    certificate(CertificateError::ExpiredRevocationList);
    #[cfg(since_0_23_9)]
    for error in crate::variants!(PeerMisbehaved {
        InvalidCertCompression OfferedDuplicateCertificateCompressions SelectedUnofferedCertCompression
    }) {
        show(Error::PeerMisbehaved(error));
    }
    #[cfg(since_0_23_10)]
    {
        use rustls023::EncryptedClientHelloError;
        for error in
            crate::variants!(EncryptedClientHelloError { InvalidConfigList NoCompatibleConfig SniRequired })
        {
            show(Error::InvalidEncryptedClientHello(error));
        }
        for error in crate::variants!(PeerMisbehaved {
            IllegalHelloRetryRequestWithInvalidEch TooManyEmptyFragments TooManyKeyUpdateRequests
            TooManyRenegotiationRequests TooManyWarningAlertsReceived UnsolicitedEchExtension
        }) {
            show(Error::PeerMisbehaved(error));
        }
        show(Error::PeerIncompatible(PeerIncompatible::ServerRejectedEncryptedClientHello(None)));
    }
    #[cfg(since_0_23_11)]
    {
        use rustls023::InconsistentKeys;
        show(Error::InconsistentKeys(InconsistentKeys::KeyMismatch));
        show(Error::InconsistentKeys(InconsistentKeys::Unknown));
        show(Error::InvalidMessage(InvalidMessage::CertificatePayloadTooLarge));
    }
    #[cfg(since_0_23_16)]
    for error in crate::variants!(PeerIncompatible { IncorrectCertificateTypeExtension UnsolicitedCertificateTypeExtension })
    {
        show(Error::PeerIncompatible(error));
    }
    #[cfg(since_0_23_24)]
    show(Error::PeerMisbehaved(PeerMisbehaved::ServerEchoedCompatibilitySessionId));
    #[cfg(since_0_23_27)]
    {
        use rustls023::ExtendedKeyPurpose as P;
        for presented in [
            vec![P::ClientAuth],
            vec![P::ClientAuth, P::Other(vec![1, 3, 6, 1, 5, 5, 7, 3, 4])],
            vec![P::Other(vec![1, 3, 6, 1, 5, 5, 7, 3, 3])],
        ] {
            certificate(CertificateError::InvalidPurposeContext { required: P::ServerAuth, presented });
        }
        certificate(CertificateError::InvalidPurposeContext {
            required: P::ClientAuth,
            presented: vec![P::ServerAuth],
        });
        show(Error::InvalidMessage(InvalidMessage::EmptyTicketValue));
        show(Error::InvalidMessage(InvalidMessage::IllegalEmptyValue));
        for list in [
            "PayloadU24",
            "ProtocolNames",
            "ECPointFormats",
            "NamedGroups",
            "ServerNames",
            "PskIdentities",
            "PskBinders",
            "PskKeyExchangeModes",
            "ProtocolVersions",
            "CertificateTypes",
            "CipherSuites",
            "Compressions",
            "ClientCertificateTypes",
        ] {
            show(Error::InvalidMessage(InvalidMessage::IllegalEmptyList(list)));
        }
    }
    #[cfg(since_0_23_28)]
    #[allow(deprecated)] // still there, and what 0.23.28 prints
    {
        certificate(CertificateError::UnsupportedSignatureAlgorithm);
        show(Error::InvalidCertRevocationList(
            rustls023::CertRevocationListError::UnsupportedSignatureAlgorithm,
        ));
    }
    #[cfg(since_0_23_29)]
    {
        use crate::verifier::values::*;
        use rustls023::CertRevocationListError;

        for id in [ECDSA_SHA512, ECDSA_SHA1, RSA_SHA1] {
            certificate(CertificateError::UnsupportedSignatureAlgorithmContext {
                signature_algorithm_id: id.to_vec(),
                supported_algorithms: supported(),
            });
        }
        for (id, key) in [(ECDSA_SHA384, P521), (ECDSA_SHA512, P256), (ECDSA_SHA384, RSA)] {
            certificate(CertificateError::UnsupportedSignatureAlgorithmForPublicKeyContext {
                signature_algorithm_id: id.to_vec(),
                public_key_algorithm_id: key.to_vec(),
            });
        }
        certificate(CertificateError::InvalidOcspResponse);
        show(Error::InvalidCertRevocationList(
            CertRevocationListError::UnsupportedSignatureAlgorithmContext {
                signature_algorithm_id: RSA_SHA1.to_vec(),
                supported_algorithms: supported(),
            },
        ));
        show(Error::InvalidCertRevocationList(
            CertRevocationListError::UnsupportedSignatureAlgorithmForPublicKeyContext {
                signature_algorithm_id: ECDSA_SHA384.to_vec(),
                public_key_algorithm_id: RSA.to_vec(),
            },
        ));
        show(Error::InvalidMessage(InvalidMessage::DuplicateExtension(16)));
        for error in crate::variants!(InvalidMessage {
            PreSharedKeyIsNotFinalExtension UnknownHelloRetryRequestExtension UnknownCertificateExtension
        }) {
            show(Error::InvalidMessage(error));
        }
        for part in
            ["ServerExtensions", "CertificateExtensions", "NewSessionTicketExtensions", "SingleProtocolName"]
        {
            show(Error::InvalidMessage(InvalidMessage::TrailingData(part)));
        }
    }
    #[cfg(since_0_23_45)]
    for error in
        crate::variants!(PeerMisbehaved { CipherSuiteDifferedOnRetry MissingPskExtensionInSecondClientHello })
    {
        show(Error::PeerMisbehaved(error));
    }
    #[cfg(since_0_23_46)]
    {
        show(Error::PeerMisbehaved(PeerMisbehaved::EchAcceptanceVariedAfterRetry));
        show(Error::AlertReceived(rustls023::AlertDescription::EncryptedClientHelloRequired));
    }
}
