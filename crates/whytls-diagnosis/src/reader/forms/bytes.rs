//! Bytes of one protocol that a parser of another one printed: `Hex dump for first 5 bytes: 1503010002`,
//! `malformed HTTP response "\x15\x03\x01\x00\x02"`, `<Buffer 15 03 01 00 02>`, and SNI as a list of numbers.

use std::net::IpAddr;

use crate::evidence::{Said, Symptom, Values};
use crate::reader::passage::Passage;

use super::Tokens;

/// A TLS server's alert, where something else was expected.
const ALERT: Symptom = Symptom { name: "bytes:a TLS alert", says: Some(Said::TlsReadAsOther) };
/// A ClientHello, where something else was expected.
const HELLO: Symptom = Symptom { name: "bytes:a ClientHello", says: Some(Said::ClientHelloReadAsOther) };
/// HTTP, where TLS was expected.
const HTTP: Symptom = Symptom { name: "bytes:HTTP in clear", says: Some(Said::PlainHttpAnswered) };
/// A request in clear, where TLS was expected.
const NO_TLS: Symptom = Symptom { name: "bytes:a request in clear", says: Some(Said::HttpRequestReceived) };
/// Another protocol's greeting.
const GREETING: Symptom = Symptom { name: "bytes:a greeting", says: Some(Said::OtherProtocolBanner) };
/// An IP address as SNI, and something else as SNI.
const SNI_ADDRESS: Symptom = Symptom { name: "bytes:an address as SNI", says: Some(Said::SniIsAddress) };
const SNI_OTHER: Symptom = Symptom { name: "bytes:SNI that is no host name", says: Some(Said::SniInvalid) };

/// So many bytes are shown.
const SHOWN: usize = 24;

/// How the bytes are written behind the anchor.
#[derive(Clone, Copy, Debug)]
pub(in crate::reader) enum Dump {
    /// ` 5 bytes: 1503010002` (grpc-java, Netty)
    Hexadecimal,
    /// `15 03 01 00 02 …>` (Node.js)
    Spaced,
    /// `"\x15\x03\x01…"` (Go, nginx, Python)
    Quoted,
    /// The anchor itself holds the escapes.
    Escaped,
    /// `{0x48, 0x54, 0x54, 0x50, 0x2f}` (Go)
    GoArray,
    /// `72.` (GnuTLS): the first byte alone
    Number,
    /// `485454502f312e31` (Netty), at once behind the anchor, in a server or in a client
    NoRecord,
}

/// Another protocol's bytes where TLS was expected, or TLS where another protocol was.
pub(super) fn foreign(dump: Dump, passage: &Passage, start: usize, end: usize, out: &mut Tokens) {
    if passage.is_comment_at(start) || passage.is_code_at(start) {
        return;
    }
    let rest = passage.reach(end, 256);
    let bytes = match dump {
        Dump::Hexadecimal => rest.split_once(": ").map(|(_, hex)| hexadecimal(hex)).unwrap_or_default(),
        Dump::NoRecord => hexadecimal(rest),
        Dump::Spaced => spaced(rest),
        Dump::Quoted => escaped(rest),
        Dump::Escaped => escaped(passage.reach(start, 256)),
        Dump::GoArray => rest
            .split(['{', ',', '}'])
            .map_while(|n| u8::from_str_radix(n.trim().strip_prefix("0x")?, 16).ok())
            .collect(),
        Dump::Number => rest
            .split(|c: char| !c.is_ascii_digit())
            .next()
            .and_then(|n| n.parse().ok())
            .into_iter()
            .collect(),
    };
    let Some((symptom, what)) = meaning(&bytes, dump) else { return };
    let shown: String = bytes.iter().take(SHOWN).map(|b| printable(*b)).collect();
    let mut values = Values::none().with("first_bytes", shown);
    if let Some(protocol) = what {
        values = values.with("protocol", protocol);
    }
    out.symptom(start, symptom, values);
}

/// What bytes are, and the protocol's name where it is another one than TLS and HTTP.
fn meaning(bytes: &[u8], dump: Dump) -> Option<(Symptom, Option<&'static str>)> {
    // RFC 8446 section 5.1: type, version, length; an alert has two bytes.
    let record = |kind: u8| bytes.len() >= 3 && bytes[0] == kind && bytes[1] == 3 && bytes[2] <= 4;
    if record(21) {
        return Some((ALERT, None));
    }
    if record(22) {
        return Some((HELLO, None));
    }
    match bytes {
        [b'S', b'S', b'H', ..] => Some((GREETING, Some("SSH"))),
        [b'2', b'2', b'0', ..] => Some((GREETING, Some("SMTP or FTP"))),
        [b'*', b' ', b'O', b'K', ..] => Some((GREETING, Some("IMAP"))),
        [b'+', b'O', b'K', ..] => Some((GREETING, Some("POP3"))),
        [b'H', b'T', b'T', b'P', ..] if matches!(dump, Dump::GoArray | Dump::NoRecord) => Some((HTTP, None)),
        [_, ..] if matches!(dump, Dump::NoRecord) => Some((NO_TLS, None)),
        [b'H'] => Some((HTTP, None)),
        [b'S'] => Some((GREETING, Some("SSH"))),
        _ => None,
    }
}

/// `Illegal SNI hostname received [49, 48, 46, 48, 46, 48, 46, 52]`, or as a text in quotes.
pub(super) fn sni(passage: &Passage, start: usize, end: usize, out: &mut Tokens) {
    if passage.is_comment_at(start) || passage.is_code_at(start) {
        return;
    }
    let rest = passage.reach(end, 2048).trim_start();
    let text = if let Some(list) = rest.strip_prefix('[') {
        let bytes: Vec<u8> =
            list.split(']').next().unwrap_or("").split(',').map_while(|n| n.trim().parse().ok()).collect();
        String::from_utf8_lossy(&bytes).into_owned()
    } else if let Some(quoted) = rest.strip_prefix(['"', '\'']) {
        quoted.split(['"', '\'']).next().unwrap_or("").to_owned()
    } else {
        // rustls 0.23.24 and newer print a payload in hexadecimal digits.
        String::from_utf8_lossy(&hexadecimal(rest)).into_owned()
    };
    if text.is_empty() || text.len() > 255 || text.chars().any(char::is_control) {
        return;
    }
    let is_address = text.trim_matches(['[', ']']).parse::<IpAddr>().is_ok();
    let symptom = if is_address { SNI_ADDRESS } else { SNI_OTHER };
    out.symptom(start, symptom, Values::none().with("host", text));
}

fn printable(byte: u8) -> String {
    if byte.is_ascii_graphic() || byte == b' ' {
        char::from(byte).to_string()
    } else {
        format!("\\x{byte:02x}")
    }
}

fn hexadecimal(text: &str) -> Vec<u8> {
    let digits: Vec<u8> = text.bytes().take(2 * SHOWN).take_while(u8::is_ascii_hexdigit).collect();
    digits
        .chunks_exact(2)
        .filter_map(|pair| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok())
        .collect()
}

fn spaced(text: &str) -> Vec<u8> {
    text.split_whitespace()
        .take(SHOWN)
        .map_while(|pair| u8::from_str_radix(pair.get(..2)?, 16).ok())
        .collect()
}

/// Characters and `\x15`, `\u0015`, to the closing quote.
fn escaped(text: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut rest = text;
    while bytes.len() < SHOWN && !rest.is_empty() && !rest.starts_with('"') {
        let digits = ["\\\\x", "\\x", "\\u00"].iter().find_map(|escape| rest.strip_prefix(escape));
        if let Some(digits) = digits {
            let Some(byte) = digits.get(..2).and_then(|d| u8::from_str_radix(d, 16).ok()) else { break };
            bytes.push(byte);
            rest = &digits[2..];
        } else {
            let Some(c) = rest.chars().next().filter(char::is_ascii) else { break };
            bytes.push(c as u8);
            rest = &rest[1..];
        }
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_are_decoded() {
        assert_eq!(hexadecimal("1503010002 and"), [0x15, 3, 1, 0, 2]);
        assert_eq!(spaced("15 03 01 00 02 02 16> }"), [0x15, 3, 1, 0, 2, 2, 0x16]);
        assert_eq!(escaped(r#"\x15\x03\x01\x00P" x"#), [0x15, 3, 1, 0, b'P']);
        assert_eq!(escaped(r#"\u0016\u0003\u0001"#), [0x16, 3, 1]);
        assert!(meaning(&[0x15, 3, 1, 0, 2], Dump::Hexadecimal).is_some_and(|(s, _)| s == ALERT));
        assert!(meaning(b"SSH-2.0", Dump::Quoted).is_some_and(|(s, _)| s == GREETING));
        assert!(meaning(b"hello", Dump::Quoted).is_none());
    }
}
