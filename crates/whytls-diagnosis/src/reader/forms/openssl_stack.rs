//! OpenSSL's error queue, as text and as the `openssl` crate's Debug prints it, and its verdicts on
//! certificates. LibreSSL and BoringSSL print nearly the same.

use crate::evidence::{Said, Symptom, Values};
use crate::reader::anchors;
use crate::reader::passage::Passage;

use super::{Tokens, openssl_codes};

/// How far behind its anchor an entry of the queue is read.
const REACH: usize = 400;

/// `error:0A000086:SSL routines:FUNCTION:REASON:FILE:LINE:DATA (VERDICT)`, or
/// `library: "SSL routines", function: "…", reason: "…"`.
pub(super) fn routines(passage: &Passage, start: usize, end: usize, out: &mut Tokens) {
    let before = passage.text[passage.floor(start.saturating_sub(32))..start].rsplit([':', '"', '\'']).next();
    let library = before.unwrap_or("").trim_start_matches([' ', '[', '(', '\'']);
    let start = start - library.len();
    let rest = passage.reach(end, REACH);
    let (reason, behind) = if let Some(rest) = rest.strip_prefix(':') {
        let Some((_function, rest)) = rest.split_once(':') else { return };
        let length = rest.find([':', '"', '(', ')', '\n', ',', ';', '\\', ']']).unwrap_or(rest.len());
        // Apache goes on with an explanation of its own.
        let length = rest[..length].find(" -- ").unwrap_or(length);
        rest.split_at(length)
    } else if let Some(rest) = rest.strip_prefix("', '") {
        // pyOpenSSL: `[('SSL routines', '', 'tlsv1 alert unknown ca')]`
        let Some((_function, rest)) = rest.split_once("', '") else { return };
        let Some((reason, rest)) = rest.split_once('\'') else { return };
        (reason, rest)
    } else if rest.starts_with('"') {
        // The next entry of the queue has its own anchor.
        let Some((_, rest)) = rest.split_once("reason: \"") else { return };
        let Some((reason, rest)) = rest.split_once('"') else { return };
        (reason, rest)
    } else {
        return;
    };
    if let Some(name) = reason_name(library, reason.trim().trim_end_matches(')')) {
        out.symptom(start, name, alert(name));
    }
    // What is damaged is named among the data: `…:nested asn1 error:../crypto/asn1/tasn_dec.c:375:Type=PKCS12`.
    if library == "asn1 encoding"
        && rest.split(" routines").next().is_some_and(|entry| entry.contains("Type=PKCS12"))
        && let Some(name) = anchors::spelt("openssl", "asn1 encoding: Type=PKCS12")
    {
        out.symptom(start, name, Values::none());
    }
    // The verdict follows in parentheses (native-tls, the openssl crate) or after a colon (curl's).
    if !rest.starts_with('"') {
        let line = behind.split('\n').next().unwrap_or("");
        if let Some(name) =
            line.split(['(', ')', ':']).find_map(|piece| verdict(piece.trim().trim_end_matches([']', '"'])))
        {
            out.symptom(start, name, Values::none());
        }
    }
}

/// `SSL error: tlsv1 alert unknown ca`: libpq, with the reason alone.
pub(super) fn reason(passage: &Passage, start: usize, end: usize, out: &mut Tokens) {
    let line = passage.reach(end, 300);
    // libpq names the file first, in quotes.
    let line = line.strip_prefix('"').and_then(|line| Some(line.split_once("\": ")?.1)).unwrap_or(line);
    let reason = line.split(['\n', '"', '(', ')', ',', ';', ':', '\\', ']']).next().unwrap_or("").trim();
    if let Some(name) = reason_name("SSL", reason).or_else(|| reason_name("x509 certificate", reason)) {
        out.symptom(start, name, alert(name));
    }
}

/// `[SSL: NO_SHARED_CIPHER] no shared cipher (_ssl.c:1006)`, `TLS handshake failed [NO_SHARED_CIPHER]`: Python's
/// module and the `boring` crate.
pub(super) fn word(passage: &Passage, start: usize, end: usize, out: &mut Tokens) {
    let rest = passage.reach(end, 200);
    let library = if passage.text[start..end].contains("X509") { "x509 certificate" } else { "SSL" };
    // Reasons that Python has no word for: `[SSL] tlsv1 alert no application protocol (_ssl.c:1006)`.
    let (word, rest) = match rest.split_once(" (_ssl.c") {
        Some(parts) if passage.text[start..end].ends_with("] ") => parts,
        _ => match rest.split_once(']') {
            Some(parts) => parts,
            None => return,
        },
    };
    // Python says why a certificate was refused behind a colon.
    let verdict = rest.split([':', '(']).map(str::trim).find_map(verdict);
    if let Some(name) = verdict {
        out.symptom(start, name, Values::none());
    }
    if let Some(name) = reason_name(library, word) {
        out.symptom(start, name, alert(name));
    }
}

/// `ERR_SSL_NO_SHARED_CIPHER`: Node.js makes its codes of OpenSSL's reasons.
pub(super) fn node_code(passage: &Passage, start: usize, end: usize, out: &mut Tokens) {
    let before = &passage.text[..start];
    let within = before.ends_with(|c: char| c.is_ascii_alphanumeric() || "_:.".contains(c));
    let compares = before.trim_end_matches(['\'', '"', ' ']);
    let compares = ["==", "case", "("].iter().any(|word| compares.ends_with(word));
    if within || compares || passage.is_comment_at(start) || passage.is_code_at(start) {
        return;
    }
    let of_it = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_';
    let word = passage.reach(end, 200).split(|c| !of_it(c)).next().unwrap_or("");
    if let Some(name) = reason_name("SSL", word) {
        out.symptom(start, name, alert(name));
    }
}

/// `error:0A000086:lib(20)::reason(134)`: the same without texts, as when OpenSSL has unloaded them.
pub(super) fn number(passage: &Passage, start: usize, end: usize, out: &mut Tokens) {
    let before = &passage.text[passage.floor(start.saturating_sub(64))..start];
    let library = before.rsplit_once("lib(").and_then(|(_, n)| n.split(')').next()?.parse().ok());
    let rest = passage.reach(end, 12);
    let number = rest.split_once(')').and_then(|(n, _)| n.parse().ok());
    if let (Some(library), Some(number)) = (library, number)
        && let Some(name) = openssl_codes::symptom(library, number)
    {
        out.symptom(start, name, alert(name));
    }
}

/// `Error { code: 167772294, file: "../ssl/statem/statem_clnt.c", line: 1889 }`: the `openssl` crate without texts.
pub(super) fn code(code: u32, passage: &Passage, start: usize, rest: &str, out: &mut Tokens) {
    // Where the reason is printed, it is read from there.
    let entry = rest.split(['}', '{']).next().unwrap_or("");
    if entry.contains("reason: ") || !passage.text[..start].trim_end().ends_with("Error") {
        return;
    }
    if let Some(name) = openssl_codes::of_code(code) {
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

/// `error 10 at 1 depth lookup: certificate has expired`: the leaf stands at depth 0.
pub(super) fn verify_depth(passage: &Passage, start: usize, out: &mut Tokens) {
    let before = &passage.text[passage.floor(start.saturating_sub(16))..start];
    let depth = before.rsplit(' ').next().and_then(|depth| depth.parse::<u8>().ok());
    let above = anchors::free(" depth lookup: certificate has expired").filter(|_| depth != Some(0));
    if let Some(name) = above.or_else(|| anchors::spelt("openssl-verify", "10")) {
        out.symptom(start, name, Values::none());
    }
}

/// `SSL certificate problem: self-signed certificate`, `Verification error: …`; others put a bracket behind it.
pub(super) fn verify_text(passage: &Passage, start: usize, end: usize, out: &mut Tokens) {
    let line = passage.reach(end, 120).split(['\n', '"']).next().unwrap_or("").trim();
    let short =
        line.split(" (").next().and_then(|line| line.split(['[', ']', ';', ',', '(', ')', '\\']).next());
    let name = verdict(line).or_else(|| verdict(short?.trim())).or_else(|| {
        let reason = short?.trim();
        reason_name("SSL", reason).or_else(|| reason_name("x509 certificate", reason))
    });
    // What follows it may be another library's words.
    let silent = || anchors::spelt("openssl", passage.text[start..end].trim_end_matches([':', ' ']));
    if let Some(name) = name.or_else(silent) {
        out.symptom(start, name, Values::none());
    } else {
        // curl over Secure Transport.
        super::platforms::apple(super::platforms::message_of_apple(line.trim()), start, out);
    }
}

/// The verdict that is spelt so.
pub(super) fn verdict(text: &str) -> Option<Symptom> {
    // Its number is no spelling; who prints it as a sentence begins with a capital.
    let sentence = || {
        anchors::spelt("openssl-verify", &format!("{}{}", text.get(..1)?.to_ascii_lowercase(), &text[1..]))
    };
    text.starts_with(|c: char| c.is_ascii_alphabetic())
        .then(|| anchors::spelt("openssl-verify", text).or_else(sentence))?
}

/// The symptom for a reason of a library, which older versions and BoringSSL spell differently.
fn reason_name(library: &str, reason: &str) -> Option<Symptom> {
    let spoken;
    let mut reason = reason;
    if reason.len() > 3 && !reason.bytes().any(|b| b.is_ascii_lowercase() || b == b' ') {
        spoken = reason.to_ascii_lowercase().replace('_', " ");
        reason = &spoken;
    }
    // Apache adds advice of its own.
    reason = reason.split(" -- ").next().unwrap_or(reason);
    if library != "SSL" {
        return anchors::spelt("openssl", &format!("{library}: {reason}"));
    }
    // OpenSSL to 3.1 names the version that introduced the alert, later ones say `ssl/tls`.
    for prefix in ["sslv3 ", "tlsv1 ", "tlsv13 ", "ssl/tls ", "tls "] {
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
