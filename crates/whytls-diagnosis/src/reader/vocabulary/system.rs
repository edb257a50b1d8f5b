//! The operating system: `std::io::ErrorKind` with the numbers of Unix and Windows; Schannel's and CryptoAPI's HRESULTs
//! (winerror.h), .NET and WinHTTP above them; Secure Transport's and the Security framework's OSStatus
//! (SecureTransport.h, SecBase.h) and phrases (SecFrameworkStrings.h); Android's certificate verifier.

use super::{Entry, Table, named, texts};
use crate::evidence::{Alert, Said::*};

pub(super) static TABLE: Table = Table {
    entries: &[
        IO,
        CODES,
        WINDOWS,
        APPLE_CODES,
        APPLE_TEXTS,
        APPLE_PHRASES,
        DOT_NET,
        NET_ERRORS,
        ROOTS,
        TEXTS,
        ANDROID,
    ],
};

/// By `ErrorKind`; the spellings are what `(os error N)` is read as.
const IO: &[Entry] = named! {
    "io:" {
        "ConnectionReset" = "os error 104", "os error 54", "os error 10054" => Reset;
        "TimedOut" = "os error 110", "os error 60", "os error 10060" => TimedOut;
        "ConnectionRefused" = "os error 111", "os error 61", "os error 10061" => Refused;
        // A read that its time limit ended (SO_RCVTIMEO).
        "WouldBlock" = "os error 11", "os error 35" => TimedOut;
        "BrokenPipe" = "os error 32" => BrokenPipe;
        "UnexpectedEof";
    }
};

/// By number, in eight hexadecimal digits.
const CODES: &[Entry] = named! {
    "os:" {
        "0x80090302" => VersionDisabledHere; // SEC_E_UNSUPPORTED_FUNCTION
        "0x80090304"; // SEC_E_INTERNAL_ERROR
        "0x80090305"; // SEC_E_SECPKG_NOT_FOUND
        "0x80090308" => NotTls; // SEC_E_INVALID_TOKEN
        "0x8009030D" => CredentialsUnusable; // SEC_E_UNKNOWN_CREDENTIALS
        "0x8009030E" => CredentialsUnusable; // SEC_E_NO_CREDENTIALS
        "0x8009030F" => Decryption; // SEC_E_MESSAGE_ALTERED
        "0x80090317" => CleanClose; // SEC_E_CONTEXT_EXPIRED
        "0x80090318" => HandshakeEof; // SEC_E_INCOMPLETE_MESSAGE
        "0x80090320" => ClientCertificateMissing; // SEC_E_INCOMPLETE_CREDENTIALS
        "0x80090321"; // SEC_E_BUFFER_TOO_SMALL
        "0x80090322" => NameMismatch; // SEC_E_WRONG_PRINCIPAL
        "0x80090324" => ClockUnusable; // SEC_E_TIME_SKEW
        "0x80090325" => UnknownIssuer; // SEC_E_UNTRUSTED_ROOT
        "0x80090326" => HandshakeFailed; // SEC_E_ILLEGAL_MESSAGE
        "0x80090327" => Received(Alert::CertificateUnknown); // SEC_E_CERT_UNKNOWN
        "0x80090328" => Expired; // SEC_E_CERT_EXPIRED
        "0x80090330" => Decryption; // SEC_E_DECRYPT_FAILURE
        "0x80090331" => NoCipherSuiteInCommon; // SEC_E_ALGORITHM_MISMATCH
        "0x80090332"; // SEC_E_SECURITY_QOS_FAILED
        "0x80090349" => PurposeInvalid; // SEC_E_CERT_WRONG_USAGE
        "0x80090350" => Downgrade; // SEC_E_DOWNGRADE_DETECTED
        "0x8009035D"; // SEC_E_INVALID_PARAMETER
        "0x80090367" => AlpnNoneInCommon; // SEC_E_APPLICATION_PROTOCOL_MISMATCH
        "0x80092002" => BadEncoding; // CRYPT_E_BAD_ENCODE
        "0x80092010" => Revoked; // CRYPT_E_REVOKED
        "0x80092011" => RevocationUnknown; // CRYPT_E_NO_REVOCATION_DLL
        "0x80092012" => RevocationUnknown; // CRYPT_E_NO_REVOCATION_CHECK
        "0x80092013" => RevocationUnknown; // CRYPT_E_REVOCATION_OFFLINE
        "0x80092014" => RevocationUnknown; // CRYPT_E_NOT_IN_REVOCATION_DATABASE
        "0x8009310B" => BadEncoding; // CRYPT_E_ASN1_BADTAG
        "0x80096004" => BadSignature; // TRUST_E_CERT_SIGNATURE
        "0x80096019" => PathLengthExceeded; // TRUST_E_BASIC_CONSTRAINTS
        "0x800B0101" => ExpiredOrNotYetValid; // CERT_E_EXPIRED
        "0x800B0103" => CaAsEndEntity; // CERT_E_ROLE
        "0x800B0104" => PathLengthExceeded; // CERT_E_PATHLENCONST
        "0x800B0105" => CriticalExtensionUnknown; // CERT_E_CRITICAL
        "0x800B0106" => PurposeInvalid; // CERT_E_PURPOSE
        "0x800B0108" => BadEncoding; // CERT_E_MALFORMED
        "0x800B0109" => UnknownIssuer; // CERT_E_UNTRUSTEDROOT
        "0x800B010A" => UnknownIssuer; // CERT_E_CHAINING
        "0x800B010C" => Revoked; // CERT_E_REVOKED
        "0x800B010D" => UnknownIssuer; // CERT_E_UNTRUSTEDTESTROOT
        "0x800B010E" => RevocationUnknown; // CERT_E_REVOCATION_FAILURE
        "0x800B010F" => NameMismatch; // CERT_E_CN_NO_MATCH
        "0x800B0110" => PurposeInvalid; // CERT_E_WRONG_USAGE
        "0x800B0111" => RootDistrusted; // TRUST_E_EXPLICIT_DISTRUST
        "0x800B0112" => UnknownIssuer; // CERT_E_UNTRUSTEDCA
        "0x800B0114" => NameConstraintViolated; // CERT_E_INVALID_NAME
        // ERROR_INVALID_PASSWORD, of a PKCS#12: its password is wrong, or its MAC is none that this Windows makes.
        "os error 86" => Pkcs12Unsupported;
    }
};

/// By name and message: both stand beside the number, or alone (.NET, SQL Server's clients, PowerShell).
const WINDOWS: &[Entry] = texts! { "windows";
    VersionDisabledHere => "SEC_E_UNSUPPORTED_FUNCTION";
    NotTls => "SEC_E_INVALID_TOKEN";
    CredentialsUnusable => "SEC_E_UNKNOWN_CREDENTIALS";
    CredentialsUnusable => "SEC_E_NO_CREDENTIALS";
    Decryption => "SEC_E_MESSAGE_ALTERED";
    CleanClose => "SEC_E_CONTEXT_EXPIRED";
    HandshakeEof => "SEC_E_INCOMPLETE_MESSAGE";
    ClientCertificateMissing => "SEC_E_INCOMPLETE_CREDENTIALS";
    NameMismatch => "SEC_E_WRONG_PRINCIPAL", "The target principal name is incorrect";
    ClockUnusable => "SEC_E_TIME_SKEW";
    UnknownIssuer => "SEC_E_UNTRUSTED_ROOT", "was issued by an authority that is not trusted";
    HandshakeFailed => "SEC_E_ILLEGAL_MESSAGE", "The message received was unexpected or badly formatted";
    Received(Alert::CertificateUnknown) => "SEC_E_CERT_UNKNOWN";
    Expired => "SEC_E_CERT_EXPIRED", "The received certificate has expired";
    Decryption => "SEC_E_DECRYPT_FAILURE";
    NoCipherSuiteInCommon => "SEC_E_ALGORITHM_MISMATCH", "they do not possess a common algorithm";
    PurposeInvalid => "SEC_E_CERT_WRONG_USAGE";
    Downgrade => "SEC_E_DOWNGRADE_DETECTED";
    AlpnNoneInCommon => "SEC_E_APPLICATION_PROTOCOL_MISMATCH";
    BadEncoding => "CRYPT_E_BAD_ENCODE";
    Revoked => "CRYPT_E_REVOKED";
    RevocationUnknown => "CRYPT_E_NO_REVOCATION_DLL";
    RevocationUnknown => "CRYPT_E_NO_REVOCATION_CHECK", "The revocation function was unable to check";
    RevocationUnknown => "CRYPT_E_REVOCATION_OFFLINE";
    RevocationUnknown => "CRYPT_E_NOT_IN_REVOCATION_DATABASE";
    BadEncoding => "CRYPT_E_ASN1_BADTAG";
    BadSignature => "TRUST_E_CERT_SIGNATURE";
    PathLengthExceeded => "TRUST_E_BASIC_CONSTRAINTS";
    ExpiredOrNotYetValid => "CERT_E_EXPIRED", "A required certificate is not within its validity period";
    CaAsEndEntity => "CERT_E_ROLE";
    PathLengthExceeded => "CERT_E_PATHLENCONST";
    CriticalExtensionUnknown => "CERT_E_CRITICAL";
    PurposeInvalid => "CERT_E_PURPOSE";
    BadEncoding => "CERT_E_MALFORMED";
    UnknownIssuer => "CERT_E_UNTRUSTEDROOT", "A certificate chain processed, but terminated in a root";
    IssuerNotLocal => "CERT_E_CHAINING", "A certificate chain could not be built to a trusted root";
    Revoked => "CERT_E_REVOKED";
    UnknownIssuer => "CERT_E_UNTRUSTEDTESTROOT";
    RevocationUnknown => "CERT_E_REVOCATION_FAILURE";
    NameMismatch => "CERT_E_CN_NO_MATCH", "The certificate's CN name does not match the passed value";
    PurposeInvalid => "CERT_E_WRONG_USAGE";
    Distrusted => "TRUST_E_EXPLICIT_DISTRUST";
    UnknownIssuer => "CERT_E_UNTRUSTEDCA";
    NameConstraintViolated => "CERT_E_INVALID_NAME";
    // The flags of a chain (wincrypt.h), as curl prints them.
    ExpiredOrNotYetValid => "CERT_TRUST_IS_NOT_TIME_VALID";
    Revoked => "CERT_TRUST_IS_REVOKED";
    BadSignature => "CERT_TRUST_IS_NOT_SIGNATURE_VALID";
    UnknownIssuer => "CERT_TRUST_IS_UNTRUSTED_ROOT";
    RevocationUnknown => "CERT_TRUST_REVOCATION_STATUS_UNKNOWN";
    IssuerNotLocal => "CERT_TRUST_IS_PARTIAL_CHAIN";
    NameMismatch => "CertGetNameString() certificate hostname information did not match";
    // WinHTTP
    ExpiredOrNotYetValid => "ERROR_WINHTTP_SECURE_CERT_DATE_INVALID";
    NameMismatch => "ERROR_WINHTTP_SECURE_CERT_CN_INVALID";
    UnknownIssuer => "ERROR_WINHTTP_SECURE_INVALID_CA";
    RevocationUnknown => "ERROR_WINHTTP_SECURE_CERT_REV_FAILED";
    Revoked => "ERROR_WINHTTP_SECURE_CERT_REVOKED";
    PurposeInvalid => "ERROR_WINHTTP_SECURE_CERT_WRONG_USAGE";
    ClientCertificateMissing => "ERROR_WINHTTP_CLIENT_AUTH_CERT_NEEDED";
    // The event log, source Schannel.
    ExpiredOrNotYetValid => "The certificate received from the remote server has either expired or is not yet valid";
    NameMismatch => "The certificate received from the remote server does not contain the expected name";
    UnknownIssuer => "The certificate received from the remote server was issued by an untrusted certificate authority";
    NoCipherSuiteInCommon => "none of the cipher suites supported by the client application are supported by the server";
    // .NET
    NameMismatch => "RemoteCertificateNameMismatch";
    UnknownIssuer => "RemoteCertificateChainErrors";
    NotTls => "Cannot determine the frame size or a corrupted frame was received", "The handshake failed due to an unexpected packet format";
    HandshakeFailed => "Could not create SSL/TLS secure channel";
    VerifyFailed => "Could not establish trust relationship for the SSL/TLS secure channel";
    HandshakeEof => "the remote party has closed the transport stream";
    // native-tls and the schannel crate.
    UnknownIssuer => "unable to find any user-specified roots in the final cert chain";
    HandshakeEof => "unexpected EOF during handshake";
    ExpiredOrNotYetValid => "CERT_E_VALIDITYPERIODNESTING", "The remote certificate is invalid because of errors in the certificate chain: NotTimeValid";
    PurposeInvalid => "The remote certificate is invalid because of errors in the certificate chain: NotValidForUsage";
    NameConstraintViolated => "The remote certificate is invalid because of errors in the certificate chain: InvalidNameConstraints", "The remote certificate is invalid because of errors in the certificate chain: HasNotPermittedNameConstraint", "The remote certificate is invalid because of errors in the certificate chain: HasExcludedNameConstraint";
    CriticalExtensionUnknown => "The remote certificate is invalid because of errors in the certificate chain: HasNotSupportedCriticalExtension";
};

/// The flags of `X509ChainStatusFlags`, behind `errors in the certificate chain: `.
const DOT_NET: &[Entry] = named! {
    "dot-net:" {
        "NotTimeValid" => ExpiredOrNotYetValid;
        "Revoked" => Revoked;
        "NotSignatureValid" => BadSignature;
        "NotValidForUsage" => PurposeInvalid;
        "UntrustedRoot" => UnknownIssuer;
        "RevocationStatusUnknown" = "OfflineRevocation" => RevocationUnknown;
        "InvalidExtension" => BadEncoding;
        "InvalidBasicConstraints" => PathLengthExceeded;
        "InvalidNameConstraints" = "HasNotSupportedNameConstraint", "HasNotPermittedNameConstraint", "HasExcludedNameConstraint" => NameConstraintViolated;
        "PartialChain" => UnknownIssuer;
        "ExplicitDistrust" => RootDistrusted;
        "HasNotSupportedCriticalExtension" => CriticalExtensionUnknown;
        "HasWeakSignature" => WeakDigest;
    }
};

/// Chromium's numbers, behind `net_error `; NSURLErrorDomain's are four digits long.
const NET_ERRORS: &[Entry] = named! {
    "net-error:" {
        "-200" => NameMismatch;
        "-201" => ExpiredOrNotYetValid;
        "-202" => UnknownIssuer;
        "-206" => Revoked;
        "-107" => NotTls;
        "-113" => NoCipherSuiteInCommon;
        "-1200" => HandshakeFailed;
        "-1201" => Expired;
        "-1202" => VerifyFailed;
        "-1203" => UnknownIssuer;
        "-1204" => NotYetValid;
        "-1205" => Received(Alert::BadCertificate);
        "-1206" => ClientCertificateMissing;
    }
};

/// By number, with the message that `SecCopyErrorMessageString` has for it, and its name: how the form reads them.
const APPLE_CODES: &[Entry] = named! {
    "apple:" {
        "-9800" = "SSL protocol error", "errSSLProtocol" => NotTls;
        "-9801" = "Cipher Suite negotiation failure", "errSSLNegotiation" => NoCipherSuiteInCommon;
        "-9802" = "fatal alert", "errSSLFatalAlert" => HandshakeFailed;
        "-9805" = "connection closed gracefully", "errSSLClosedGraceful" => Received(Alert::CloseNotify);
        "-9806" = "connection closed via error", "errSSLClosedAbort" => HandshakeEof;
        "-9807" = "invalid certificate chain", "errSSLXCertChainInvalid" => UnknownIssuer;
        "-9808" = "bad certificate format", "errSSLBadCert" => BadEncoding;
        "-9809" = "errSSLCrypto";
        "-9810" = "errSSLInternal";
        "-9812" = "valid cert chain, untrusted root", "errSSLUnknownRootCert" => SelfSignedInChain;
        "-9813" = "cert chain not verified by root", "errSSLNoRootCert" => UnknownIssuer;
        "-9814" = "chain had an expired cert", "errSSLCertExpired" => Expired;
        "-9815" = "chain had a cert not yet valid", "errSSLCertNotYetValid" => NotYetValid;
        "-9816" = "server closed session with no notification", "errSSLClosedNoNotify" => CloseNotifyMissing;
        "-9818" = "bad SSLCipherSuite", "errSSLBadCipherSuite" => SelectedUnoffered;
        "-9819" = "unexpected message received", "errSSLPeerUnexpectedMsg" => Received(Alert::UnexpectedMessage);
        "-9820" = "bad MAC", "errSSLPeerBadRecordMac" => Received(Alert::BadRecordMac);
        "-9821" = "decryption failed", "errSSLPeerDecryptionFail" => Received(Alert::BadRecordMac);
        "-9822" = "errSSLPeerRecordOverflow" => Received(Alert::RecordOverflow);
        "-9823" = "decompression failure", "errSSLPeerDecompressFail" => Received(Alert::Other);
        "-9824" = "handshake failure", "errSSLPeerHandshakeFail" => Received(Alert::HandshakeFailure);
        "-9825" = "misc. bad certificate", "errSSLPeerBadCert" => Received(Alert::BadCertificate);
        "-9826" = "bad unsupported cert format", "errSSLPeerUnsupportedCert" => Received(Alert::UnsupportedCertificate);
        "-9827" = "certificate revoked", "errSSLPeerCertRevoked" => Received(Alert::CertificateRevoked);
        "-9828" = "certificate expired", "errSSLPeerCertExpired" => Received(Alert::CertificateExpired);
        "-9829" = "unknown certificate", "errSSLPeerCertUnknown" => Received(Alert::CertificateUnknown);
        "-9830" = "illegal parameter", "errSSLIllegalParam" => Received(Alert::IllegalParameter);
        "-9831" = "unknown Cert Authority", "errSSLPeerUnknownCA" => Received(Alert::UnknownCa);
        "-9832" = "access denied", "errSSLPeerAccessDenied" => Received(Alert::AccessDenied);
        "-9833" = "decoding error", "errSSLPeerDecodeError" => Received(Alert::DecodeError);
        "-9834" = "decryption error", "errSSLPeerDecryptError" => Received(Alert::DecryptError);
        "-9835" = "errSSLPeerExportRestriction" => Received(Alert::Other);
        "-9836" = "bad protocol version", "errSSLPeerProtocolVersion" => Received(Alert::ProtocolVersion);
        "-9837" = "insufficient security", "errSSLPeerInsufficientSecurity" => Received(Alert::InsufficientSecurity);
        "-9838" = "internal error", "errSSLPeerInternalError" => Received(Alert::InternalError);
        "-9839" = "user canceled", "errSSLPeerUserCancelled" => Received(Alert::UserCanceled);
        "-9840" = "no renegotiation allowed", "errSSLPeerNoRenegotiation" => Received(Alert::NoRenegotiation);
        "-9841" = "peer cert is valid, or was ignored if verification disabled", "errSSLPeerAuthCompleted" => InternalState;
        "-9842" = "server has requested a client cert", "errSSLClientCertRequested" => ClientCertificateMissing;
        "-9843" = "peer host name mismatch", "errSSLHostNameMismatch" => NameMismatch;
        "-9844" = "peer dropped connection before responding", "errSSLConnectionRefused" => HandshakeEof;
        "-9845" = "decryption failure", "errSSLDecryptionFail" => Decryption;
        "-9846" = "errSSLBadRecordMac" => Decryption;
        "-9847" = "record overflow", "errSSLRecordOverflow" => NotTls;
        "-9848" = "errSSLBadConfiguration";
        "-9850" = "weak ephemeral dh key", "errSSLWeakPeerEphemeralDHKey" => DhKeyTooSmall;
        "-50" = "One or more parameters passed to a function were not valid." => PemUnreadable;
        "-25257" = "Unknown format in import.", "errSecUnknownFormat" => PemUnreadable;
        "-25260" = "Passphrase is required for import/export.", "errSecPassphraseRequired" => KeyEncrypted;
        "-25262" = "errSecInvalidTrustSettings" => RootUnparsable;
        "-25264" = "MAC verification failed during PKCS12 import (wrong password?)", "errSecPkcs12VerifyFailure" => Pkcs12Unsupported;
        "-25318" = "One or more certificates required to validate this certificate cannot be found.", "errSecCreateChainFailed" => UnknownIssuer;
        "-26275" = "Unable to decode the provided data.", "errSecDecode" => BadEncoding;
        "-67602" = "A host name mismatch has occurred.", "errSecHostNameMismatch" => NameMismatch;
        "-67609" = "The extended key usage is not valid.", "errSecInvalidExtendedKeyUsage" => PurposeInvalid;
        "-67654" = "The trust setting for this policy was set to Deny.", "errSecTrustSettingDeny" => RootDistrusted;
        "-67735" = "The key size is not supported.", "errSecUnsupportedKeySize" => RsaKeySizeUnsupported;
        "-67815" = "An invalid digest algorithm was detected.", "errSecInvalidDigestAlgorithm" => WeakDigest;
        "-67818" = "An expired certificate was detected.", "errSecCertificateExpired" => Expired;
        "-67819" = "The certificate is not yet valid.", "errSecCertificateNotValidYet" => NotYetValid;
        "-67820" = "The certificate was revoked.", "errSecCertificateRevoked" => Revoked;
        "-67825" = "errSecVerifyActionFailed";
        "-67843" = "The certificate was not trusted.", "errSecNotTrusted" => UnknownIssuer;
        "-67900" = "The requested name is not allowed for this certificate.", "errSecCertificateNameNotAllowed" => NameConstraintViolated;
        "-67901" = "The validity period in the certificate exceeds the maximum allowed.", "errSecCertificateValidityPeriodTooLong" => PolicyViolated;
        "-67902" = "The verified certificate is a CA rather than an end-entity", "errSecCertificateIsCA" => CaAsEndEntity;
        // What curl's sectransp.c says of the same.
        "curl: Certificate chain had an expired certificate" = "Certificate chain had an expired certificate" => Expired;
        "curl: Certificate not yet valid" = "Certificate not yet valid" => NotYetValid;
        "curl: Untrusted root certificate" = "Untrusted root certificate" => SelfSignedInChain;
        "curl: Invalid certificate chain" = "Invalid certificate chain" => UnknownIssuer;
    }
};

/// Messages of [`APPLE_CODES`] that mean the same wherever they stand.
const APPLE_TEXTS: &[Entry] = texts! { "apple";
    SelfSignedInChain => "valid cert chain, untrusted root";
    UnknownIssuer => "cert chain not verified by root", "One or more certificates required to validate this certificate cannot be found";
    Expired => "chain had an expired cert", "An expired certificate was detected";
    NotYetValid => "chain had a cert not yet valid";
    CloseNotifyMissing => "server closed session with no notification";
    ClientCertificateMissing => "server has requested a client cert";
    NameMismatch => "peer host name mismatch", "A host name mismatch has occurred";
    PurposeInvalid => "The extended key usage is not valid";
    RootDistrusted => "The trust setting for this policy was set to Deny";
    NameConstraintViolated => "The requested name is not allowed for this certificate";
    PolicyViolated => "The validity period in the certificate exceeds the maximum allowed";
    CaAsEndEntity => "The verified certificate is a CA rather than an end-entity";
};

/// What `SecTrustEvaluateWithError` says of a certificate, behind `“server.internal” certificate `, and of its details,
/// behind `“server.internal” has errors: `.
const APPLE_PHRASES: &[Entry] = named! {
    "apple-trust:" {
        "is not standards compliant" => PolicyViolated;
        "is expired" => ExpiredOrNotYetValid;
        "is not trusted" => UnknownIssuer;
        "is revoked" => Revoked;
        "as distrusted" => RootDistrusted;
        "is not permitted for this usage" => PurposeInvalid;
        "does not meet issuer constraints" => NameConstraintViolated;
        "name does not match input" => NameMismatch;
        "is using a broken key size" => RsaKeySizeUnsupported;
        "is using a broken signature algorithm" => WeakDigest;
    }
    "apple-detail:" {
        "Certificate exceeds maximum temporal validity period" => PolicyViolated;
        "Leaf certificate is a CA" => CaAsEndEntity;
        "Certificate is not temporally valid" => ExpiredOrNotYetValid;
        "Certificate is revoked" => Revoked;
        "Certificate is blocked" = "User or administrator set certificate as distrusted" => RootDistrusted;
        "Extended key usage does not match certificate usage" => PurposeInvalid;
        "Key usage does not match certificate usage" => KeyUsageInvalid;
        "Unable to build chain to root (possible missing intermediate)" => ChainIncomplete;
        "Name constraints violated" => NameConstraintViolated;
        "SSL hostname does not match name(s) in certificate" => NameMismatch;
        "Chain exceeded constrained path length" => PathLengthExceeded;
        "Root is not trusted" => UnknownIssuer;
        "Failed to check revocation" => RevocationUnknown;
        "Certificate is using a broken key size" => RsaKeySizeUnsupported;
        "Certificate is using a broken signature algorithm" => WeakDigest;
        "Found unknown critical extensions" => CriticalExtensionUnknown;
    }
};

/// rustls-platform-verifier on Android, and what Android's Java (libcore, Conscrypt, OkHttp) says.
const ANDROID: &[Entry] = texts! { "android";
    PlatformVerifierNotInitialized => "Expect rustls-platform-verifier to be initialized", "failed to call native verifier: ", "Didn't find class \"org.rustls.platformverifier";
    ExtraRootsNotLoaded => "rustls-platform-verifier could not load extra certs";
    RevocationUnknown => "Unable to determine revocation status", "Certificate does not specify OCSP responder", "Could not determine revocation status";
    Revoked => "CertPathValidatorException: Certificate has been revoked";
    HandshakeEof => "SSLHandshakeException: connection closed";
    NotTls => "Unable to parse TLS packet header";
    HttpRefused => "net::ERR_CLEARTEXT_NOT_PERMITTED";
};

/// Roots that could not be loaded, by the reason (`forms/roots.rs`).
const ROOTS: &[Entry] = named! {
    "roots:" {
        "missing" => CaFileMissing;
        "unreadable" => CaFileUnreadable;
        "unparsable" => RootUnparsable;
    }
};

const TEXTS: &[Entry] = texts! { "io";
    Reset => "onnection reset by peer";
    TimedOut => "operation timed out", "onnection timed out", "deadline has elapsed", "source: TimedOut";
    NameNotResolved => "failed to lookup address information", "dns error: ";
    UnknownIssuer => "errors in the certificate chain: PartialChain", "errors in the certificate chain: UntrustedRoot", "procedure: RemoteCertificateChainErrors";
    UnknownIssuer => "was issued by an untrusted certificate authority", "The certificate authority is invalid or incorrect", "The certificate chain was issued by an authority that is not trusted";
    RootDistrusted => "errors in the certificate chain: ExplicitDistrust";
    BadSignature => "errors in the certificate chain: NotSignatureValid";
    UnknownIssuer => "The certificate was not trusted", "certificate is not trusted";
    ChainIncomplete => "Unable to build chain to root";
    RootDistrusted => "User or administrator set ";
    VerifyFailed => "NSURLErrorDomain Code=-1202";
    Reset => "ECONNRESET", "SocketException: Connection reset";
    Reset => "forcibly closed by the remote host";
    Eof => "unexpected end of file", "Kind(UnexpectedEof)", "remote party has closed the transport stream";
    TimedOut => "longer than the configured timeout", "Read timed out", "Elapsed(())", "DEADLINE_EXCEEDED";
    TimedOut => "handshake timed out", "TLS handshake timeout", "timeout: global", "timeout: connect", "Timeout(Global)", "Timeout(Connect)";
    NotTls => "Cannot determine the frame size", "due to an unexpected packet format", "token supplied to the function is invalid";
};
