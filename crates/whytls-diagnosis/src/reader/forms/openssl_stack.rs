//! OpenSSL's error queue, as text and as the `openssl` crate's Debug prints it, and its verdicts on
//! certificates. LibreSSL and BoringSSL print nearly the same.

use crate::evidence::{Said, Symptom, Values};
use crate::reader::anchors;
use crate::reader::passage::Passage;

use super::Tokens;

/// How far behind its anchor an entry of the queue is read.
const REACH: usize = 400;

/// `error:0A000086:SSL routines:FUNCTION:REASON:FILE:LINE:DATA (VERDICT)`, or
/// `library: "SSL routines", function: "…", reason: "…"`.
pub(super) fn routines(passage: &Passage, start: usize, end: usize, out: &mut Tokens) {
    let rest = passage.reach(end, REACH);
    let (reason, behind) = if let Some(rest) = rest.strip_prefix(':') {
        let Some((_function, rest)) = rest.split_once(':') else { return };
        let length = rest.find([':', '"', '(', '\n', ',', ';']).unwrap_or(rest.len());
        rest.split_at(length)
    } else if rest.starts_with('"') {
        // The next entry of the queue has its own anchor.
        let Some((_, rest)) = rest.split_once("reason: \"") else { return };
        let Some((reason, rest)) = rest.split_once('"') else { return };
        (reason, rest)
    } else {
        return;
    };
    if let Some(name) = reason_name(reason.trim()) {
        out.symptom(start, name, alert(name));
    }
    // The verdict follows in parentheses (native-tls, the openssl crate) or after a colon (curl's).
    if !rest.starts_with('"') {
        let line = behind.split('\n').next().unwrap_or("");
        if let Some(name) = line.split(['(', ')', ':']).find_map(|piece| verdict(piece.trim())) {
            out.symptom(start, name, Values::none());
        }
    }
}

/// `error:0A000086:lib(20)::reason(134)`: the same without texts, as when OpenSSL has unloaded them.
pub(super) fn number(passage: &Passage, start: usize, end: usize, out: &mut Tokens) {
    let before = &passage.text[passage.floor(start.saturating_sub(64))..start];
    if !before.contains("lib(20)") {
        return;
    }
    let rest = passage.reach(end, 12);
    let Some(number) = rest.split_once(')').and_then(|(n, _)| n.parse::<u16>().ok()) else { return };
    // openssl/sslerr.h; a received alert is its number and 1000.
    let reason = match number {
        134 => "certificate verify failed",
        198 => "packet length too long",
        258 => "unsupported protocol",
        267 => "wrong version number",
        294 => "unexpected eof while reading",
        1040 => "alert handshake failure",
        1042 => "alert bad certificate",
        1048 => "alert unknown ca",
        1070 => "alert protocol version",
        1080 => "alert internal error",
        1112 => "unrecognized name",
        1116 => "alert certificate required",
        1120 => "alert no application protocol",
        _ => return,
    };
    if let Some(name) = anchors::spelt("openssl", reason) {
        out.symptom(start, name, alert(name));
    }
}

/// The verification's number after `num=`, `code: `.
pub(super) fn verify_number(passage: &Passage, start: usize, end: usize, out: &mut Tokens) {
    let mut rest = passage.reach(end, 64);
    if passage.text[start..end].starts_with('X') {
        let Some((name, inner)) = rest.split_once('{') else { return };
        let Some(inner) = inner.trim_start().strip_prefix("code: ") else { return };
        if !matches!(name.trim_end(), "Result" | "Error") {
            return;
        }
        rest = inner;
    }
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    if let Some(name) = anchors::spelt("openssl-verify", &rest[..digits]) {
        out.symptom(start, name, Values::none());
    }
}

/// `SSL certificate problem: self-signed certificate`, `Verification error: …`
pub(super) fn verify_text(passage: &Passage, start: usize, end: usize, out: &mut Tokens) {
    let line = passage.reach(end, 120).split(['\n', '"']).next().unwrap_or("");
    if let Some(name) = verdict(line.trim()) {
        out.symptom(start, name, Values::none());
    }
}

/// The verdict that is spelt so.
pub(super) fn verdict(text: &str) -> Option<Symptom> {
    // Its number is no spelling.
    text.starts_with(|c: char| c.is_ascii_alphabetic()).then(|| anchors::spelt("openssl-verify", text))?
}

/// The symptom for a reason, which older versions and BoringSSL spell differently.
fn reason_name(reason: &str) -> Option<Symptom> {
    let spoken;
    let mut reason = reason;
    if reason.len() > 3 && !reason.bytes().any(|b| b.is_ascii_lowercase() || b == b' ') {
        spoken = reason.to_ascii_lowercase().replace('_', " ");
        reason = &spoken;
    }
    // OpenSSL to 3.1 names the version that introduced the alert, later ones say `ssl/tls`.
    for prefix in ["sslv3 ", "tlsv1 ", "tlsv13 ", "ssl/tls "] {
        reason = reason.strip_prefix(prefix).unwrap_or(reason);
    }
    anchors::spelt("openssl", reason)
}

fn alert(symptom: Symptom) -> Values {
    match symptom.says {
        Some(Said::Received(alert)) => Values::none().with("alert", alert.as_str()),
        _ => Values::none(),
    }
}
