//! Every symptom that the reader knows, with all its spellings.
//!
//! A name is `STACK:WHAT`. For rustls, `WHAT` is the path of variants of the newest version that has them
//! (older spellings map to it); for OpenSSL, the reason text, or for `openssl-verify` the number of the
//! verification result (`X509_V_ERR_…`); for `io`, the `std::io::ErrorKind`; for `os`, the number that
//! Schannel (hexadecimal) or Secure Transport prints.
//! Causes name symptoms by these constants, so a misspelt one does not compile.
//!
//! What follows a name are its other spellings. The name itself is one already: the last part of the path
//! as Debug prints it, or the text after the colon. A spelling that is one Rust identifier is read where
//! Debug prints it, any other where Display does. To teach the reader a spelling, or a symptom, is to
//! change this table: what the scanner looks for is derived from it.

/// A symptom and how it is spelt.
#[derive(Clone, Copy, Debug)]
pub struct Entry {
    /// `STACK:WHAT`
    pub name: &'static str,
    /// Spellings beside the one in the name.
    pub also: &'static [&'static str],
}

macro_rules! vocabulary {
    ($($(#[$doc:meta])* $constant:ident = $name:literal $(, $also:literal)*;)*) => {
        $($(#[$doc])* pub const $constant: &str = $name;)*
        const NAMED: &[Entry] = &[$(Entry { name: $name, also: &[$($also),*] }),*];
    };
}

/// Symptoms that no cause names yet: a line of the table above without its constant.
macro_rules! unnamed {
    ($($path:literal { $($what:literal $(= $($also:literal),+)?;)* })*) => {
        const UNNAMED: &[Entry] = &[$($(
            Entry { name: concat!($path, $what), also: &[$($($also),+)?] },
        )*)*];
    };
}

/// One enum of rustls whose variants are symptoms, and what stands before a variant where it is printed.
#[derive(Debug)]
pub(super) struct Family {
    /// The variant of `rustls::Error` that wraps it. A variant that this vocabulary does not know (of a
    /// newer rustls) is the symptom `rustls:NAME`.
    pub(super) name: &'static str,
    /// The wrapper as Debug printed it over the years, without the parenthesis.
    pub(super) debug: &'static [&'static str],
    /// What Display printed before it over the years.
    pub(super) display: &'static [&'static str],
}

/// All families. Of a word that several have, a bare one is taken for the first family's.
pub(super) const FAMILIES: &[Family] = &[
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

/// All symptoms.
pub fn entries() -> impl Iterator<Item = &'static Entry> {
    NAMED.iter().chain(UNNAMED)
}

/// The symptoms that have constants, by name.
pub const ALL: &[&str] = &names();

const fn names() -> [&'static str; NAMED.len()] {
    let mut names = [""; NAMED.len()];
    let mut i = 0;
    while i < NAMED.len() {
        names[i] = NAMED[i].name;
        i += 1;
    }
    names
}

vocabulary! {
    /// A ServerKeyExchange signed with an algorithm that the suite does not allow. (The text: in the error to rustls 0.20, in the log since.)
    RUSTLS_SIGNED_KX_WRONG = "rustls:PeerMisbehaved::SignedKxWithWrongAlgorithm", "peer signed kx with wrong algorithm";
    /// No path to a trust anchor.
    RUSTLS_UNKNOWN_ISSUER = "rustls:InvalidCertificate::UnknownIssuer";
    /// notAfter has passed.
    RUSTLS_EXPIRED = "rustls:InvalidCertificate::Expired", "ExpiredContext", "CertExpired", "InvalidCertValidity", "certificate expired";
    /// notBefore lies ahead.
    RUSTLS_NOT_VALID_YET = "rustls:InvalidCertificate::NotValidYet", "NotValidYetContext", "CertNotValidYet", "certificate not valid yet";
    /// No subjectAltName matches.
    RUSTLS_NOT_VALID_FOR_NAME = "rustls:InvalidCertificate::NotValidForName", "NotValidForNameContext", "CertNotValidForName", "certificate not valid for name";
    /// A CA certificate in the place of the leaf.
    RUSTLS_CA_AS_END_ENTITY = "rustls:InvalidCertificate::CaUsedAsEndEntity", "CAUsedAsEndEntity";
    /// Not X.509 version 3.
    RUSTLS_UNSUPPORTED_CERT_VERSION = "rustls:InvalidCertificate::UnsupportedCertVersion";
    /// A signature does not verify.
    RUSTLS_BAD_SIGNATURE = "rustls:InvalidCertificate::BadSignature", "InvalidSignatureForPublicKey", "InvalidCertificateSignature", "invalid peer certificate signature";
    /// The DER does not parse.
    RUSTLS_BAD_ENCODING = "rustls:InvalidCertificate::BadEncoding", "BadDER", "BadDer", "BadDERTime", "BadDerTime", "InvalidCertificateEncoding", "invalid peer certificate encoding";
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
    RUSTLS_SERVER_DOES_NOT_SUPPORT_TLS12_OR_13 = "rustls:PeerIncompatible::ServerDoesNotSupportTls12Or13", "server does not support TLS v1.2/v1.3";
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
    OPENSSL_UNEXPECTED_EOF = "openssl:unexpected eof while reading", "unexpected EOF";
    /// X509_V_ERR_CERT_NOT_YET_VALID.
    OPENSSL_VERIFY_NOT_YET_VALID = "openssl-verify:9", "certificate is not yet valid";
    /// X509_V_ERR_CERT_HAS_EXPIRED.
    OPENSSL_VERIFY_EXPIRED = "openssl-verify:10", "certificate has expired";
    /// X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT. (With a space before OpenSSL 3.)
    OPENSSL_VERIFY_SELF_SIGNED_LEAF = "openssl-verify:18", "self-signed certificate", "self signed certificate";
    /// X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN. (With a space before OpenSSL 3.)
    OPENSSL_VERIFY_SELF_SIGNED_IN_CHAIN = "openssl-verify:19", "self-signed certificate in certificate chain", "self signed certificate in certificate chain";
    /// X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY.
    OPENSSL_VERIFY_NO_LOCAL_ISSUER = "openssl-verify:20", "unable to get local issuer certificate";
    /// X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE.
    OPENSSL_VERIFY_LEAF_SIGNATURE = "openssl-verify:21", "unable to verify the first certificate";
    /// X509_V_ERR_HOSTNAME_MISMATCH.
    OPENSSL_VERIFY_HOSTNAME_MISMATCH = "openssl-verify:62", "no alternative certificate subject name matches", "hostname mismatch", "Hostname mismatch";
    /// X509_V_ERR_IP_ADDRESS_MISMATCH.
    OPENSSL_VERIFY_IP_MISMATCH = "openssl-verify:64", "IP address mismatch";
    /// No subjectAltName matches because the certificate has none: the list of presented names is
    /// empty (rustls 0.23.24 and newer). Beside [`RUSTLS_NOT_VALID_FOR_NAME`].
    RUSTLS_NO_NAMES_PRESENTED = "rustls:InvalidCertificate::NotValidForName::presented-none";
    /// What rustls to 0.20 says of bytes that are no TLS record.
    RUSTLS_CORRUPT_MESSAGE = "rustls:CorruptMessage", "received corrupt message";
    /// The server signed its key exchange as TLS 1.1 and older do, which this security level forbids.
    OPENSSL_LEGACY_SIGALG = "openssl:legacy sigalg disallowed or unsupported";
    /// `std::io::ErrorKind::ConnectionReset`.
    IO_CONNECTION_RESET = "io:ConnectionReset", "onnection reset by peer", "os error 104", "os error 54", "os error 10054";
    /// `std::io::ErrorKind::TimedOut`, or a client's own time limit while connecting.
    IO_TIMED_OUT = "io:TimedOut", "operation timed out", "onnection timed out", "deadline has elapsed", "source: TimedOut", "os error 110", "os error 60", "os error 10060";
    /// A name that is none of DNS, or an address where only names are taken.
    RUSTLS_INVALID_SERVER_NAME = "rustls:invalid server name", "invalid dnsname", "invalid dns name", "InvalidDnsNameError", "InvalidDNSNameError";
    /// reqwest's outermost message and nothing from below it: the cause was not printed.
    REQWEST_OUTERMOST_ONLY = "reqwest:only the outermost layer";
}

unnamed! {
    // What the family has beside the variants known here.
    "rustls:" {
        "InvalidCertificate"; "PeerMisbehaved"; "PeerIncompatible"; "InvalidMessage"; "AlertReceived";
        "InvalidCertRevocationList"; "InconsistentKeys"; "InvalidEncryptedClientHello";
    }
    // Variants of rustls::Error itself.
    "rustls:" {
        "InvalidCertificateSignatureType" = "invalid peer certificate signature type"; // rustls 0.20
        "DecryptError" = "cannot decrypt peer's message";
        "EncryptError";
        "NoCertificatesPresented" = "peer sent no certificates";
        "PeerSentOversizedRecord" = "peer sent excess record size";
        "NoApplicationProtocol" = "peer doesn't support any known protocol";
        "UnsupportedNameType" = "presented server name type wasn't supported";
        "InappropriateMessage" = "received unexpected message: got ", "InappropriateMessage { expect_types";
        "InappropriateHandshakeMessage" = "received unexpected handshake message: got ", "InappropriateHandshakeMessage { expect_types";
        "close_notify missing" = "peer closed connection without sending TLS close_notify";
        "no CryptoProvider" = "process-level CryptoProvider";
        "no usable cipher suites configured";
        "no roots from the system" = "No CA certificates were loaded from the system", "no CA certificates found";
        "private key or certificate not found" = "no private key found";
    }
    "rustls:InvalidCertificate::" {
        "Revoked" = "CertRevoked";
        "UnhandledCriticalExtension" = "UnsupportedCriticalExtension";
        "InvalidPurpose" = "InvalidPurposeContext", "RequiredEKUNotFound", "RequiredEkuNotFound",
            "RequiredEkuNotFoundContext", "EkuError", "certificate does not allow extended key usage";
        "ApplicationVerificationFailure"; "UnknownRevocationStatus"; "InvalidOcspResponse";
        "ExpiredRevocationList" = "ExpiredRevocationListContext", "CrlExpired", "certificate revocation list expired";
        "UnsupportedSignatureAlgorithm" = "UnsupportedSignatureAlgorithmContext";
        "UnsupportedSignatureAlgorithmForPublicKey" = "UnsupportedSignatureAlgorithmForPublicKeyContext";
        "EndEntityUsedAsCa" = "EndEntityUsedAsCA";
        "CertDistrusted"; "SignatureAlgorithmMismatch"; "EmptyEkuExtension"; "NameConstraintViolation";
        "PathLenConstraintViolated"; "ExtensionValueInvalid";
        "MalformedExtensions" = "MissingOrMalformedExtensions";
        "MalformedDnsIdentifier"; "MalformedNameConstraint"; "InvalidNetworkMaskConstraint";
        "MaximumSignatureChecksExceeded"; "MaximumPathBuildCallsExceeded"; "MaximumPathDepthExceeded";
        "MaximumNameConstraintComparisonsExceeded"; "IssuerNotCrlSigner"; "UnsupportedNameType";
        "EndEntityCertHasCertSignKeyUsage"; "KeyUsageMissingDigitalSignature"; "IssuerNotCertSigner";
    }
    "rustls:PeerIncompatible::" {
        "EcPointsExtensionRequired"; "KeyShareExtensionRequired"; "NamedGroupsExtensionRequired";
        "NoCertificateRequestSignatureSchemesInCommon" = "server sent bad certreq schemes";
        "NoCipherSuitesInCommon" = "no ciphersuites in common"; "NoEcPointFormatsInCommon";
        "NoKxGroupsInCommon" = "no kx group overlap with client", "no supported group";
        "NoSignatureSchemesInCommon" = "no overlapping sigschemes";
        "NullCompressionRequired"; "ServerSentHelloRetryRequestWithUnknownExtension" = "server sent hrr with unhandled extension";
        "ServerTlsVersionIsDisabledByOurConfig"; "SignatureAlgorithmsExtensionRequired";
        "SupportedVersionsExtensionRequired"; "Tls12NotOffered"; "Tls12NotOfferedOrEnabled"; "Tls13RequiredForQuic";
        "UncompressedEcPointsRequired"; "ExtendedMasterSecretExtensionRequired"; "ServerRejectedEncryptedClientHello";
        "IncorrectCertificateTypeExtension"; "UnsolicitedCertificateTypeExtension";
    }
    "rustls:PeerMisbehaved::" {
        "AttemptedDowngradeToTls12WhenTls13IsSupported" = "downgrade to TLS1.2 when TLS1.3 is supported";
        "BadCertChainExtensions" = "bad cert chain extensions"; "CipherSuiteDifferedOnRetry";
        "DisallowedEncryptedExtension"; "DuplicateClientHelloExtensions"; "DuplicateEncryptedExtensions";
        "DuplicateHelloRetryRequestExtensions"; "DuplicateNewSessionTicketExtensions"; "DuplicateServerHelloExtensions";
        "DuplicateServerNameTypes"; "EarlyDataAttemptedInSecondClientHello"; "EarlyDataExtensionWithoutResumption";
        "EarlyDataOfferedWithVariedCipherSuite"; "EchAcceptanceVariedAfterRetry"; "HandshakeHashVariedAfterRetry";
        "IllegalHelloRetryRequestWithEmptyCookie" = "server requested hrr with empty cookie";
        "IllegalHelloRetryRequestWithInvalidEch";
        "IllegalHelloRetryRequestWithNoChanges" = "server requested hrr with no changes";
        "IllegalHelloRetryRequestWithOfferedGroup" = "server requested hrr with our group";
        "IllegalHelloRetryRequestWithUnofferedCipherSuite" = "server requested unsupported cs in hrr";
        "IllegalHelloRetryRequestWithUnofferedNamedGroup" = "server requested hrr with bad group";
        "IllegalHelloRetryRequestWithUnsupportedVersion" = "server requested unsupported version in hrr";
        "IllegalHelloRetryRequestWithWrongSessionId" = "server did not echo the session_id from client hello";
        "IllegalMiddleboxChangeCipherSpec" = "illegal middlebox CCS received"; "IllegalTlsInnerPlaintext";
        "IncorrectBinder"; "InvalidCertCompression"; "InvalidMaxEarlyDataSize"; "InvalidSctList";
        "InvalidKeyShare" = "key exchange failed", "key exchange completion failed", "key agreement failed";
        "KeyEpochWithPendingFragment" = "key epoch or handshake flight with pending fragment";
        "KeyUpdateReceivedInQuicConnection"; "MessageInterleavedWithHandshakeMessage"; "MissingBinderInPskExtension";
        "MissingKeyShare" = "missing key share"; "MissingPskExtensionInSecondClientHello"; "MissingPskModesExtension";
        "MissingQuicTransportParameters"; "OfferedDuplicateCertificateCompressions"; "OfferedDuplicateKeyShares";
        "OfferedEarlyDataWithOldProtocolVersion" = "server chose v1.2 when offering 0-rtt";
        "OfferedEmptyApplicationProtocol"; "OfferedIncorrectCompressions"; "PskExtensionMustBeLast";
        "PskExtensionWithMismatchedIdsAndBinders"; "RefusedToFollowHelloRetryRequest";
        "RejectedEarlyDataInterleavedWithHandshakeMessage"; "ResumptionAttemptedWithVariedEms";
        "ResumptionOfferedWithIncompatibleCipherSuite" = "server resuming incompatible suite";
        "ResumptionOfferedWithVariedCipherSuite"; "ResumptionOfferedWithVariedEms" = "refusing to resume without ems";
        "SelectedDifferentCipherSuiteAfterRetry" = "server varied selected ciphersuite";
        "SelectedInvalidPsk" = "server selected invalid psk";
        "SelectedTls12UsingTls13VersionExtension" = "server chose v1.2 using v1.3 extension";
        "SelectedUnofferedApplicationProtocol" = "server sent non-offered ALPN protocol";
        "SelectedUnofferedCertCompression"; "SelectedUnofferedCipherSuite" = "server chose non-offered ciphersuite";
        "SelectedUnofferedCompression" = "server chose non-Null compression";
        "SelectedUnofferedKxGroup" = "peer chose an unsupported group";
        "SelectedUnofferedPsk" = "server selected unoffered psk";
        "SelectedUnusableCipherSuiteForVersion" = "server chose unusable ciphersuite for version";
        "ServerEchoedCompatibilitySessionId";
        "ServerHelloMustOfferUncompressedEcPoints" = "server does not support uncompressed points";
        "ServerNameDifferedOnRetry"; "ServerNameMustContainOneHostName"; "SignedHandshakeWithUnadvertisedSigScheme";
        "TooManyEmptyFragments"; "TooManyKeyUpdateRequests"; "TooManyRenegotiationRequests";
        "TooManyWarningAlertsReceived"; "TooMuchEarlyDataReceived";
        "UnexpectedCleartextExtension" = "unexpected cleartext ext"; "UnsolicitedCertExtension";
        "UnsolicitedEchExtension"; "UnsolicitedEncryptedExtension"; "UnsolicitedSctList";
        "UnsolicitedServerHelloExtension" = "server sent unsolicited extension";
        "WrongGroupForKeyShare" = "wrong group for key share";
    }
    "rustls:InvalidMessage::" {
        "CertificatePayloadTooLarge"; "DuplicateExtension"; "EmptyTicketValue"; "HandshakePayloadTooLarge";
        "IllegalEmptyList"; "IllegalEmptyValue"; "InvalidCcs"; "InvalidCertRequest"; "InvalidCertificateStatusType";
        "InvalidDhParams"; "InvalidEmptyPayload"; "InvalidKeyUpdate"; "InvalidServerName"; "MessageTooLarge";
        "MessageTooShort"; "MissingData"; "MissingKeyExchange"; "NoSignatureSchemes"; "PreSharedKeyIsNotFinalExtension";
        "TrailingData"; "UnexpectedMessage"; "UnknownCertificateExtension"; "UnknownHelloRetryRequestExtension";
        "UnknownProtocolVersion"; "UnsupportedCompression"; "UnsupportedCurveType"; "UnsupportedKeyExchangeAlgorithm";
    }
    "rustls:AlertReceived::" {
        "AccessDenied"; "BadCertificateHashValue"; "BadCertificateStatusResponse"; "BadRecordMac";
        "CertificateExpired"; "CertificateRevoked"; "CertificateUnknown"; "CertificateUnobtainable"; "CloseNotify";
        "DecodeError"; "DecryptError"; "EncryptedClientHelloRequired" = "EchRequired"; "IllegalParameter";
        "InappropriateFallback"; "InsufficientSecurity"; "InternalError"; "MissingExtension"; "NoRenegotiation";
        "RecordOverflow"; "UnexpectedMessage"; "UnknownCa" = "UnknownCA"; "UnknownPskIdentity" = "UnknownPSKIdentity";
        "UnrecognisedName" = "UnrecognizedName"; "UnsupportedCertificate"; "UnsupportedExtension"; "UserCanceled";
    }
    "rustls:InvalidCertRevocationList::" {
        "BadSignature"; "InvalidCrlNumber"; "InvalidRevokedCertSerialNumber"; "IssuerInvalidForCrl"; "ParseError";
        "UnsupportedCrlVersion"; "UnsupportedCriticalExtension"; "UnsupportedDeltaCrl"; "UnsupportedIndirectCrl";
        "UnsupportedRevocationReason"; "UnsupportedSignatureAlgorithm" = "UnsupportedSignatureAlgorithmContext",
            "UnsupportedSignatureAlgorithmForPublicKeyContext";
    }
    "rustls:InconsistentKeys::" { "KeyMismatch"; "Unknown"; }
    "rustls:InvalidEncryptedClientHello::" { "InvalidConfigList"; "NoCompatibleConfig"; "SniRequired"; }
    "openssl:" {
        "certificate verify failed"; "unrecognized name"; "unsupported extension"; "alert internal error";
        "alert bad certificate"; "alert unsupported certificate"; "alert certificate revoked";
        "alert certificate expired"; "alert certificate unknown"; "alert unknown ca"; "alert access denied";
        "alert decode error"; "alert decrypt error"; "alert illegal parameter"; "alert unexpected message";
        "alert bad record mac"; "alert record overflow"; "alert insufficient security";
        "alert inappropriate fallback"; "alert user cancelled"; "alert no renegotiation"; "alert missing extension";
 "unexpected message"; "unsafe legacy renegotiation disabled";
        "dh key too small"; "ca md too weak"; "ee key too small"; "unsolicited extension"; "wrong signature type";
        "no protocols available"; "no shared cipher"; "no suitable signature algorithm"; "bad signature";
        "decryption failed or bad record mac"; "peer did not return a certificate"; "key values mismatch";
        "unsupported"; // of the envelope routines: an algorithm that only the legacy provider has
    }
    "openssl-verify:" {
        "2" = "unable to get issuer certificate"; "7" = "certificate signature failure"; "23" = "certificate revoked";
        "24" = "invalid CA certificate", "invalid CA certificate (no keyUsage)"; "25" = "path length constraint exceeded";
        "26" = "unsuitable certificate purpose", "unsupported certificate purpose"; "27" = "certificate not trusted";
        "34" = "unhandled critical extension"; "47" = "permitted subtree violation"; "48" = "excluded subtree violation";
        "66" = "EE certificate key too weak"; "67" = "CA certificate key too weak";
        "68" = "CA signature digest algorithm too weak"; "79" = "invalid CA certificate key usage";
    }
    "io:" {
        "ConnectionRefused" = "os error 111", "os error 61", "os error 10061";
        "UnexpectedEof"; "BrokenPipe" = "os error 32";
        "name not resolved" = "failed to lookup address information", "dns error: ";
    }
    "reqwest:" {
        "no TLS feature" = "invalid URL, scheme is not http"; // hyper's words
        "no provider set" = "No provider set";
        "incompatible TLS identity type" = "ncompatible TLS identity type";
    }
    "tonic:" { "no TLS feature" = "HttpsUriWithoutTlsSupport", "Connecting to HTTPS without TLS enabled"; }
    "tungstenite:" { "no TLS feature" = "TlsFeatureNotEnabled"; }
    "awc:" { "no TLS feature" = "SslIsNotSupported", "SSL is not supported"; }
    // Schannel, by its HRESULT, and Secure Transport.
    "os:" {
        "0x80090326"; "0x80090317"; "0x80090325"; "0x80090322"; "0x80090328"; "0x80090327"; "0x80090331"; "0x80090308";
        "0x80090304"; "0x8009030F"; "0x80090330"; "0x80090305"; "0x8009030E"; "0x8009030D"; "0x80090318";
        "0x800B0101"; "0x800B0109"; "0x800B010A"; "0x800B010F"; "0x800B0110"; "0x800B010C"; "0x80092010"; "0x80092012";
        "0x80092013"; "0x80096004";
        "-9800"; "-9801"; "-9802"; "-9805"; "-9806"; "-9807"; "-9808"; "-9809"; "-9812"; "-9813"; "-9814"; "-9815"; "-9816";
        "-9818"; "-9819"; "-9820"; "-9821"; "-9822"; "-9823"; "-9824"; "-9825"; "-9826"; "-9827"; "-9828"; "-9829"; "-9830";
        "-9831"; "-9832"; "-9833"; "-9834"; "-9836"; "-9837"; "-9838"; "-9839"; "-9840"; "-9843";
        "-25262"; "-67602"; "-67609"; "-67654"; "-67820"; "-67843";
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn names_are_unique_and_of_a_known_stack() {
        let mut seen = BTreeSet::new();
        for entry in entries() {
            assert!(seen.insert(entry.name), "{} stands twice", entry.name);
            let (stack, what) = entry.name.split_once(':').expect(entry.name);
            assert!(!what.is_empty());
            assert!(
                ["rustls", "openssl", "openssl-verify", "io", "os", "reqwest", "tonic", "tungstenite", "awc"]
                    .contains(&stack),
                "{}",
                entry.name
            );
            if let Some((family, _)) = what.split_once("::") {
                assert!(FAMILIES.iter().any(|f| f.name == family), "{}", entry.name);
            }
        }
        for family in FAMILIES {
            assert!(seen.contains(format!("rustls:{}", family.name).as_str()), "{}", family.name);
        }
    }
}
