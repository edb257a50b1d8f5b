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
        // A read that its time limit ended (SO_RCVTIMEO).
        "WouldBlock" = "os error 11", "os error 35" => TimedOut;
        "UnexpectedEof";
    }
};

/// By number: eight hexadecimal digits for Windows, decimal for Apple.
const CODES: &[Entry] = named! {
    "os:" {
        "0x80090304"; "0x80090305"; "0x80090308" => NotTls; "0x8009030D"; "0x8009030E"; "0x8009030F" => Decryption;
        "0x80090317" => CleanClose; "0x80090318" => Eof; "0x80090322" => NameMismatch; "0x80090325" => UnknownIssuer;
        "0x80090326"; "0x80090327"; "0x80090328" => Expired; "0x80090330" => Decryption; "0x80090331";
        "0x800B0101" => Expired; "0x800B0109" => UnknownIssuer; "0x800B010A" => UnknownIssuer;
        "0x800B010C" => Revoked; "0x800B010F" => NameMismatch; "0x800B0110" => PurposeInvalid;
        "0x80092010" => Revoked; "0x80092012" => RevocationUnknown; "0x80092013" => RevocationUnknown;
        "0x80096004" => BadSignature;
        "-9800" => NotTls; "-9801"; "-9802"; "-9805"; "-9806" => Eof; "-9807"; "-9808"; "-9809"; "-9812" => UnknownIssuer;
        "-9813" => UnknownIssuer; "-9814" => Expired; "-9815" => NotYetValid; "-9816" => CloseNotifyMissing; "-9818"; "-9819"; "-9820" => Received(Alert::BadRecordMac);
        "-9821"; "-9822"; "-9823"; "-9824"; "-9825"; "-9826"; "-9827"; "-9828"; "-9829"; "-9830"; "-9831"; "-9832" => Received(Alert::AccessDenied);
        "-9833"; "-9834"; "-9836"; "-9837"; "-9838" => Received(Alert::InternalError); "-9839"; "-9840"; "-9843" => NameMismatch; "-9845" => Decryption;
        "-9846" => Decryption; "-9847" => NotTls;
        "-25262" => RootUnparsable; "-67602" => NameMismatch; "-67609" => PurposeInvalid; "-67654";
        "-67820" => Revoked; "-67843" => UnknownIssuer;
    }
};

const TEXTS: &[Entry] = texts! { "io";
    Reset => "onnection reset by peer";
    Reset => "ECONNRESET", "SocketException: Connection reset", "Connection was reset by peer";
    Reset => "forcibly closed by the remote host";
    Eof => "unexpected end of file", "Kind(UnexpectedEof)", "remote party has closed the transport stream";
    TimedOut => "Timeout was reached", "longer than the configured timeout", "Timeout while waiting for response", "Read timed out", "Elapsed(())", "DEADLINE_EXCEEDED", "Timeout during SSL handshake";
    CloseNotifyMissing => "server closed session with no notification";
    TimedOut => "handshake timed out", "TLS handshake timeout", "timeout: global", "timeout: connect", "Timeout(Global)", "Timeout(Connect)";
    // std, .NET and Windows' SSPI of bytes that are no TLS record
    NotTls => "Cannot determine the frame size", "due to an unexpected packet format", "SEC_E_INVALID_TOKEN", "token supplied to the function is invalid";
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
    "closed by the remote",
    "ECONNRESET",
    "Connection reset",
    "Connection was reset",
    "Timeout was reached",
    "configured timeout",
    "Timeout while",
    "Read timed out",
    "Elapsed(())",
    "DEADLINE_EXC",
    "Timeout during SSL",
    "with no notification",
    "unexpected end of file",
    "Kind(Unexp",
    "the transport stream",
    "handshake time",
    "timeout: global",
    "timeout: connect",
    "Timeout(",
    "the frame size",
    "unexpected packet",
    "SEC_E_INVALID_T",
    "supplied to the function",
    "dns error: ",
];
