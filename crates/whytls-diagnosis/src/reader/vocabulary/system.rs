//! The operating system: `std::io::ErrorKind` with the numbers of Unix and Windows, Schannel's HRESULTs, Secure
//! Transport's and the Security framework's OSStatus.

use super::{Entry, Table, named, texts};
use crate::evidence::Said::*;

pub(super) static TABLE: Table =
    Table { entries: &[IO, CODES, ROOTS, TEXTS, WINDOWS, APPLE], pieces: PIECES };

/// By `ErrorKind`; the spellings are what `(os error N)` is read as.
const IO: &[Entry] = named! {
    "io:" {
        "ConnectionReset" = "os error 104", "os error 54", "os error 10054" => Reset;
        "TimedOut" = "os error 110", "os error 60", "os error 10060" => TimedOut;
        "ConnectionRefused" = "os error 111", "os error 61", "os error 10061" => Refused;
        "BrokenPipe" = "os error 32" => BrokenPipe;
        "UnexpectedEof";
    }
};

/// By number: eight hexadecimal digits for Windows, decimal for Apple.
const CODES: &[Entry] = named! {
    "os:" {
        "0x80090304"; "0x80090305"; "0x80090308"; "0x8009030D"; "0x8009030E"; "0x8009030F" => Decryption;
        "0x80090317"; "0x80090318"; "0x80090322" => NameMismatch; "0x80090325" => UnknownIssuer;
        "0x80090326"; "0x80090327"; "0x80090328" => Expired; "0x80090330" => Decryption; "0x80090331";
        "0x800B0101" => ExpiredOrNotYetValid; "0x800B0109" => UnknownIssuer; "0x800B010A" => UnknownIssuer;
        "0x800B010C" => Revoked; "0x800B010F" => NameMismatch; "0x800B0110" => PurposeInvalid;
        "0x80092010" => Revoked; "0x80092012" => RevocationUnknown; "0x80092013" => RevocationUnknown;
        "0x80096004" => BadSignature; "0x80090324" => ClockUnusable; "0x80090349" => PurposeInvalid;
        "0x800B0103" => CaAsEndEntity; "0x800B0104" => PathLengthExceeded; "0x800B0105" => CriticalExtensionUnknown;
        "0x800B0106" => PurposeInvalid; "0x800B0108" => BadEncoding; "0x800B0114" => NameConstraintViolated;
        "0x80096019" => EndEntityAsCa; "0x8009310B" => BadEncoding; "0x80092002" => BadEncoding;
        "-9800"; "-9801"; "-9802"; "-9805"; "-9806"; "-9807" => UnknownIssuer; "-9808" => BadEncoding; "-9809"; "-9812" => UnknownIssuer;
        "-9813" => UnknownIssuer; "-9814" => Expired; "-9815" => NotYetValid; "-9816"; "-9818"; "-9819"; "-9820";
        "-9821"; "-9822"; "-9823"; "-9824"; "-9825"; "-9826"; "-9827"; "-9828"; "-9829"; "-9830"; "-9831"; "-9832";
        "-9833"; "-9834"; "-9836"; "-9837"; "-9838"; "-9839"; "-9840"; "-9843" => NameMismatch;
        "-25262" => RootUnparsable; "-67602" => NameMismatch; "-67609" => PurposeInvalid; "-67654" => RootDistrusted;
        "-67818" => ExpiredOrNotYetValid; "-67819" => NotYetValid; "-67820" => Revoked; "-67900" => NameConstraintViolated;
        "-67902" => CaAsEndEntity; "-1201" => Expired; "-1204" => NotYetValid; "-67843" => UnknownIssuer;
        "0x800B0111" => RootDistrusted; "0x800B0112" => UnknownIssuer; "-25318" => UnknownIssuer;
    }
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
    // Windows, by its constants and .NET's texts
    UnknownIssuer => "SEC_E_UNTRUSTED_ROOT", "CERT_E_UNTRUSTEDROOT", "CERT_E_UNTRUSTEDCA", "CERT_E_CHAINING", "CERT_TRUST_IS_PARTIAL_CHAIN", "CERT_TRUST_IS_UNTRUSTED_ROOT";
    UnknownIssuer => "errors in the certificate chain: PartialChain", "errors in the certificate chain: UntrustedRoot", "procedure: RemoteCertificateChainErrors";
    UnknownIssuer => "was issued by an untrusted certificate authority", "The certificate authority is invalid or incorrect", "unable to find any user-specified roots in the final cert chain", "The certificate chain was issued by an authority that is not trusted";
    VerifyFailed => "Could not establish trust relationship for the SSL/TLS secure channel";
    RootDistrusted => "TRUST_E_EXPLICIT_DISTRUST", "errors in the certificate chain: ExplicitDistrust";
    BadSignature => "errors in the certificate chain: NotSignatureValid";
    // Apple, by its constants and texts
    UnknownIssuer => "errSSLXCertChainInvalid", "errSSLUnknownRootCert", "errSSLNoRootCert", "errSecNotTrusted", "errSecCreateChainFailed", "The certificate was not trusted", "Root is not trusted", "certificate is not trusted";
    ChainIncomplete => "Unable to build chain to root";
    RootDistrusted => "errSecTrustSettingDeny", "The trust setting for this policy was set to Deny", "User or administrator set ", "Certificate is blocked";
    VerifyFailed => "NSURLErrorDomain Code=-1202";
    Reset => "onnection reset by peer";
    TimedOut => "operation timed out", "onnection timed out", "deadline has elapsed", "source: TimedOut";
    NameNotResolved => "failed to lookup address information", "dns error: ";
};

/// Names of its numbers, .NET, WinHTTP, and the log of Schannel.
const WINDOWS: &[Entry] = texts! { "windows";
    Expired => "SEC_E_CERT_EXPIRED";
    ExpiredOrNotYetValid => "CERT_E_EXPIRED", "CERT_E_VALIDITYPERIODNESTING", "The remote certificate is invalid because of errors in the certificate chain: NotTimeValid", "ERROR_WINHTTP_SECURE_CERT_DATE_INVALID", "The certificate received from the remote server has either expired or is not yet valid";
    ClockUnusable => "SEC_E_TIME_SKEW";
    NameMismatch => "SEC_E_WRONG_PRINCIPAL", "CERT_E_CN_NO_MATCH", "RemoteCertificateNameMismatch", "ERROR_WINHTTP_SECURE_CERT_CN_INVALID", "The certificate received from the remote server does not contain the expected name", "The target principal name is incorrect";
    PurposeInvalid => "SEC_E_CERT_WRONG_USAGE", "CERT_E_WRONG_USAGE", "CERT_E_PURPOSE", "The remote certificate is invalid because of errors in the certificate chain: NotValidForUsage", "ERROR_WINHTTP_SECURE_CERT_WRONG_USAGE";
    BadEncoding => "CERT_E_MALFORMED";
    NameConstraintViolated => "CERT_E_INVALID_NAME", "The remote certificate is invalid because of errors in the certificate chain: InvalidNameConstraints", "The remote certificate is invalid because of errors in the certificate chain: HasNotPermittedNameConstraint", "The remote certificate is invalid because of errors in the certificate chain: HasExcludedNameConstraint";
    PathLengthExceeded => "CERT_E_PATHLENCONST";
    CriticalExtensionUnknown => "CERT_E_CRITICAL", "The remote certificate is invalid because of errors in the certificate chain: HasNotSupportedCriticalExtension";
    CaAsEndEntity => "CERT_E_ROLE";
};

/// Secure Transport and the Security framework.
const APPLE: &[Entry] = texts! { "apple";
    CaAsEndEntity => "The verified certificate is a CA rather than an end-entity", "Leaf certificate is a CA";
    Expired => "chain had an expired cert", "The certificate for this server has expired";
    NotYetValid => "chain had a cert not yet valid", "The certificate is not yet valid";
    // One number for both sides.
    ExpiredOrNotYetValid => "Certificate is not temporally valid", "An expired certificate was detected", "” certificate is expired";
    PurposeInvalid => "The extended key usage is not valid", "” certificate is not permitted for this usage", "Extended key usage does not match certificate usage";
    KeyUsageInvalid => "Key usage does not match certificate usage";
    BadEncoding => "bad certificate format";
    NameConstraintViolated => "The requested name is not allowed for this certificate", "” certificate does not meet issuer constraints", "Name constraints violated";
    NameMismatch => "peer host name mismatch", "A host name mismatch has occurred", "” certificate name does not match input", "SSL hostname does not match name(s) in certificate";
    PathLengthExceeded => "Chain exceeded constrained path length";
    CriticalExtensionUnknown => "Found unknown critical extensions";
};

const PIECES: &[&str] = &[
    "(os error ",
    "{ code: ",
    "(0x800",
    "reset by peer",
    "operation timed out",
    "onnection timed out",
    "deadline has elapsed",
    "source: TimedOut",
    "lookup address info",
    "dns error: ",
    "SEC_E_",
    "CERT_E_",
    "certificate chain: ",
    "ERROR_WINHTTP_",
    "from the remote serv",
    "RemoteCertificateN",
    "target principal",
    "certificate is a CA",
    "” certificate is ",
    "temporally valid",
    "bad certificate format",
    "requested name is not",
    "issuer constraints",
    "Name constraints viol",
    "error code -",
    "OSStatus -",
    "Code=-",
    "HRESULT: 0x",
    "_E_UNTRUSTED",
    "_EXPLICIT_DISTRUST",
    "CertificateChainErrors",
    "untrusted cert",
    "certificate authority is invalid",
    "user-specified roots",
    "that is not trusted",
    "trust relationship",
    "errSSL",
    "errSec",
    "was not trusted",
    "Root is not trusted",
    "certificate is not trusted",
    "chain to root",
    "trust setting",
    "administrator set",
    "ertificate is blocked",
    "NSURLErrorDomain",
];
