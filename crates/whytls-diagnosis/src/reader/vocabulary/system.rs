//! The operating system: `std::io::ErrorKind` with the numbers of Unix and Windows, Schannel's HRESULTs, Secure
//! Transport's and the Security framework's OSStatus.

use super::{Entry, Table, named, texts};
use crate::evidence::{Alert, Said::*};

pub(super) static TABLE: Table = Table { entries: &[IO, CODES, TEXTS], pieces: PIECES };

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
        "0x80090304"; "0x80090305"; "0x80090308"; "0x8009030D" => CredentialsUnusable; "0x8009030E" => CredentialsUnusable; "0x8009030F" => Decryption;
        "0x80090320" => ClientCertificateMissing;
        "0x80090317"; "0x80090318"; "0x80090322" => NameMismatch; "0x80090325" => UnknownIssuer;
        "0x80090326"; "0x80090327" => Received(Alert::CertificateUnknown); "0x80090328" => Expired; "0x80090330" => Decryption; "0x80090331";
        "0x800B0101" => Expired; "0x800B0109" => UnknownIssuer; "0x800B010A" => UnknownIssuer;
        "0x800B010C" => Revoked; "0x800B010F" => NameMismatch; "0x800B0110" => PurposeInvalid;
        "0x80092010" => Revoked; "0x80092012" => RevocationUnknown; "0x80092013" => RevocationUnknown;
        "0x80096004" => BadSignature;
        "-9800"; "-9801"; "-9802"; "-9805"; "-9806"; "-9807"; "-9808"; "-9809"; "-9812" => UnknownIssuer;
        "-9813" => UnknownIssuer; "-9814" => Expired; "-9815" => NotYetValid; "-9816"; "-9818"; "-9819"; "-9820";
        "-9821"; "-9822"; "-9823"; "-9824"; "-9830";
        "-9833"; "-9836"; "-9837" => Received(Alert::InsufficientSecurity); "-9838"; "-9839"; "-9843" => NameMismatch;
        // The peer's alerts about our certificate
        "-9825" => Received(Alert::BadCertificate); "-9826" => Received(Alert::UnsupportedCertificate); "-9827" => Received(Alert::CertificateRevoked);
        "-9828" => Received(Alert::CertificateExpired); "-9829" => Received(Alert::CertificateUnknown); "-9831" => Received(Alert::UnknownCa);
        "-9832" => Received(Alert::AccessDenied); "-9834" => Received(Alert::DecryptError); "-9840" => Received(Alert::NoRenegotiation);
        "-9842" => ClientCertificateMissing; "-25257" => PemUnreadable; "-25260" => KeyEncrypted; "-25264" => Pkcs12Unsupported; "-26275" => PemUnreadable;
        "-67735" => RsaKeySizeUnsupported; "-67815" => WeakDigest; "-1206" => ClientCertificateMissing;
        "-25262" => RootUnparsable; "-67602" => NameMismatch; "-67609" => PurposeInvalid; "-67654";
        "-67820" => Revoked; "-67843" => UnknownIssuer;
    }
};

const TEXTS: &[Entry] = texts! { "io";
    Reset => "onnection reset by peer";
    TimedOut => "operation timed out", "onnection timed out", "deadline has elapsed", "source: TimedOut";
    NameNotResolved => "failed to lookup address information", "dns error: ";
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
];
