//! The operating system: `std::io::ErrorKind` with the numbers of Unix and Windows, Schannel's HRESULTs, Secure
//! Transport's and the Security framework's OSStatus.

use super::{Entry, Table, named, texts};
use crate::evidence::{Alert, Said::*};

pub(super) static TABLE: Table = Table { entries: &[IO, CODES, ROOTS, TEXTS] };

/// By `ErrorKind`; the spellings are what `(os error N)` is read as.
const IO: &[Entry] = named! {
    "io:" {
        "ConnectionReset" = "os error 104", "os error 54", "os error 10054" => Reset;
        "TimedOut" = "os error 110", "os error 60", "os error 10060" => TimedOut;
        "ConnectionRefused" = "os error 111", "os error 61", "os error 10061" => Refused;
        "BrokenPipe" = "os error 32" => BrokenPipe;
        // A read that its time limit ended (SO_RCVTIMEO).
        "WouldBlock" = "os error 11", "os error 35" => TimedOut;
        "UnexpectedEof";
    }
};

/// By number: eight hexadecimal digits for Windows, decimal for Apple.
const CODES: &[Entry] = named! {
    "os:" {
        "0x80090304"; "0x80090305"; "0x80090308"; "0x8009030D" => CredentialsUnusable; "0x8009030E" => CredentialsUnusable; "0x8009030F" => Decryption;
        "0x80090320" => ClientCertificateMissing;
        "0x80090317" => CleanClose; "0x80090318" => Eof; "0x80090322" => NameMismatch; "0x80090325" => UnknownIssuer;
        "0x800B0101" => Expired; "0x800B0111" => RootDistrusted; "0x800B0112" => UnknownIssuer; "0x800B0109" => UnknownIssuer; "0x800B010A" => UnknownIssuer;
        "0x80090326"; "0x80090327" => Received(Alert::CertificateUnknown); "0x80090328" => Expired; "0x80090330" => Decryption; "0x80090331";
        "0x800B010C" => Revoked; "0x800B010F" => NameMismatch; "0x800B0110" => PurposeInvalid;
        "0x80092010" => Revoked; "0x80092012" => RevocationUnknown; "0x80092013" => RevocationUnknown;
        "0x80096004" => BadSignature;
        "-9800" => NotTls; "-9801"; "-9802"; "-9805"; "-9806" => Eof; "-9807" => UnknownIssuer; "-9808"; "-9809"; "-9812" => UnknownIssuer;
        "-9813" => UnknownIssuer; "-9814" => Expired; "-9815" => NotYetValid; "-9816" => CloseNotifyMissing; "-9818"; "-9819"; "-9820" => Received(Alert::BadRecordMac);
        "-9821"; "-9822"; "-9823"; "-9824"; "-9825"; "-9826"; "-9827"; "-9828"; "-9829"; "-9830"; "-9831"; "-9832" => Received(Alert::AccessDenied);
        "-9833"; "-9834"; "-9836"; "-9837"; "-9838" => Received(Alert::InternalError); "-9839"; "-9840"; "-9843" => NameMismatch; "-9845" => Decryption;
        "-9846" => Decryption; "-9847" => NotTls;
        "-25262" => RootUnparsable; "-67602" => NameMismatch; "-67609" => PurposeInvalid; "-67654" => RootDistrusted; "-25318" => UnknownIssuer;
        // The peer's alerts about our certificate
        "-9825" => Received(Alert::BadCertificate); "-9826" => Received(Alert::UnsupportedCertificate); "-9827" => Received(Alert::CertificateRevoked);
        "-9828" => Received(Alert::CertificateExpired); "-9829" => Received(Alert::CertificateUnknown); "-9831" => Received(Alert::UnknownCa);
        "-9832" => Received(Alert::AccessDenied); "-9834" => Received(Alert::DecryptError); "-9840" => Received(Alert::NoRenegotiation);
        "-9842" => ClientCertificateMissing; "-25257" => PemUnreadable; "-25260" => KeyEncrypted; "-25264" => Pkcs12Unsupported; "-26275" => PemUnreadable;
        "-67735" => RsaKeySizeUnsupported; "-67815" => WeakDigest; "-1206" => ClientCertificateMissing;
        "-67820" => Revoked; "-67843" => UnknownIssuer;
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
    Reset => "ECONNRESET", "SocketException: Connection reset";
    Reset => "forcibly closed by the remote host";
    Eof => "unexpected end of file", "Kind(UnexpectedEof)", "remote party has closed the transport stream";
    TimedOut => "longer than the configured timeout", "Read timed out", "Elapsed(())", "DEADLINE_EXCEEDED";

    TimedOut => "handshake timed out", "TLS handshake timeout", "timeout: global", "timeout: connect", "Timeout(Global)", "Timeout(Connect)";
    // std, .NET and Windows' SSPI of bytes that are no TLS record
    NotTls => "Cannot determine the frame size", "due to an unexpected packet format", "SEC_E_INVALID_TOKEN", "token supplied to the function is invalid";
    TimedOut => "operation timed out", "onnection timed out", "deadline has elapsed", "source: TimedOut";
    NameNotResolved => "failed to lookup address information", "dns error: ";
};
