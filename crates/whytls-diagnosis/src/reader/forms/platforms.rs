//! What Windows, Apple's systems and Android say through other software: names of flags, numbers and messages that mean
//! something only behind the words of whoever prints them.

use crate::evidence::{Fact, Setting, Symptom, Values};
use crate::reader::anchors;
use crate::reader::passage::Passage;

use super::Tokens;

/// Who prints it, and what follows.
#[derive(Clone, Copy, Debug)]
pub(in crate::reader) enum Writer {
    /// `OSStatus -9836 (errSSLPeerProtocolVersion)`, `error code -9836`, `NSOSStatusErrorDomain Code=-67820`
    OsStatus,
    /// `NSURLErrorDomain Code=-1202`, `net_error -202`
    NetError,
    /// `errSSLPeerUnknownCA`
    OsStatusName,
    /// `client error (Connect): bad protocol version`: nothing but a message of Secure Transport's follows.
    Connect,
    /// `“server.internal” certificate is not trusted: -67843`
    Trust,
    /// `“server.internal” has errors: Root is not trusted;`
    TrustDetails,
    /// `errors in the certificate chain: NotTimeValid, UntrustedRoot`
    DotNet,
}

/// Anchors, each with its writer.
pub(super) const ANCHORS: &[(&str, Writer)] = &[
    ("OSStatus ", Writer::OsStatus),
    ("error code -", Writer::OsStatus),
    ("NSOSStatusErrorDomain Code=-", Writer::OsStatus),
    ("NSURLErrorDomain Code=-", Writer::NetError),
    ("net_error -", Writer::NetError),
    ("errSSL", Writer::OsStatusName),
    ("errSec", Writer::OsStatusName),
    ("client error (Connect): ", Writer::Connect),
    ("error trying to connect: ", Writer::Connect),
    ("establish a TLS connection: ", Writer::Connect),
    ("error performing TLS handshake\n", Writer::Connect),
    ("\u{201d} certificate ", Writer::Trust),
    ("\u{201d} has errors: ", Writer::TrustDetails),
    ("errors in the certificate chain: ", Writer::DotNet),
];

/// How far behind its anchor a text is read.
const REACH: usize = 400;

pub(super) fn read(writer: Writer, passage: &Passage, start: usize, end: usize, out: &mut Tokens) {
    if passage.is_comment_at(start) || passage.is_code_at(start) {
        return;
    }
    let rest = passage.reach(end, REACH);
    let word = |text: &'_ str| -> usize { text.bytes().take_while(u8::is_ascii_alphanumeric).count() };
    match writer {
        Writer::OsStatus => {
            let digits = rest.strip_prefix('-').unwrap_or(rest);
            apple(anchors::spelt("apple", &format!("-{}", &digits[..word(digits)])), start, out);
        }
        Writer::NetError => {
            let found = anchors::spelt("net-error", &format!("-{}", &rest[..word(rest)]));
            if passage.text[start..end].starts_with("NS") {
                apple(found, start, out);
            } else if let Some(symptom) = found {
                out.symptom(start, symptom, Values::none());
            }
        }
        Writer::OsStatusName => {
            let whole = !passage.text[..start].ends_with(|c: char| c.is_ascii_alphanumeric() || c == '_');
            let name = &passage.text[start..end + word(rest)];
            if whole {
                apple(anchors::spelt("apple", name), start, out);
            }
        }
        Writer::Connect => {
            let line = rest.split(['\n', '"']).next().unwrap_or("");
            // The message stands in for the whole rest; some writers leave its full stop off.
            let message = line.trim_end_matches([' ', '\r', ')']);
            apple(message_of_apple(message), start, out);
        }
        Writer::Trust => {
            // Behind the phrase comes its number, or nothing.
            let phrase = rest.split([':', '"', '\n', '.', '}']).next().unwrap_or("").trim_end();
            apple(anchors::spelt("apple-trust", phrase), start, out);
        }
        Writer::TrustDetails => {
            let line = rest.split(['"', '\n']).next().unwrap_or("");
            for detail in line.split(';') {
                apple(anchors::spelt("apple-detail", detail.trim()), start, out);
            }
        }
        Writer::DotNet => {
            let line = rest.split(['"', '\n', '\'']).next().unwrap_or("");
            for flag in line.split([',', ' ', '.']) {
                if let Some(symptom) = anchors::spelt("dot-net", flag) {
                    out.symptom(start, symptom, Values::none());
                }
            }
        }
    }
}

/// The symptom of a message of Secure Transport's or the Security framework's.
pub(super) fn message_of_apple(message: &str) -> Option<Symptom> {
    let reads = |text: &str| anchors::spelt("apple", text);
    // Names and numbers are no messages.
    if !message.contains(' ') {
        return None;
    }
    reads(message).or_else(|| reads(&format!("{message}.")))
}

/// A symptom that only Apple's systems have: it tells where it happened too.
pub(super) fn apple(symptom: Option<Symptom>, at: usize, out: &mut Tokens) {
    if let Some(symptom) = symptom {
        out.symptom(at, symptom, alert(symptom));
        out.add(at, Fact::Setting(Setting::Apple), Values::none());
    }
}

/// The alert's name, where the symptom is one.
pub(super) fn alert(symptom: Symptom) -> Values {
    match symptom.says {
        Some(crate::evidence::Said::Received(alert)) => Values::none().with("alert", alert.as_str()),
        _ => Values::none(),
    }
}
