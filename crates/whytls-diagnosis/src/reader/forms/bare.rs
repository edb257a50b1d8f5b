//! A variant or text alone on a line, as people paste the innermost part of an error. Only the beginning
//! of a text is read for these: no log has them, and looking for every variant would slow down the search.

use crate::evidence::Symptom;
use crate::reader::anchors;
use crate::reader::passage::Passage;

use super::{Tokens, openssl_stack};

/// Longer lines hold more than one word or text, except with the variant's fields behind it.
pub(in crate::reader) const LONGEST: usize = 600;

/// Whether a line may be a bare variant or text, at a glance.
pub(in crate::reader) fn is_bare(line: &[u8]) -> bool {
    let tells = |line: &str| symptom(line).is_some() || super::panic::of_cargo(line).is_some();
    if line.len() > LONGEST {
        false
    } else if line.contains(&b'\x1b') {
        // Colours of a terminal.
        tells(&Passage::new(line, 0).text)
    } else {
        std::str::from_utf8(line).is_ok_and(tells)
    }
}

pub(super) fn read(passage: &Passage, out: &mut Tokens) {
    // In source code a text that is read alone may stand as the last string of a line.
    let code = |name: Symptom, at: usize| name.name.starts_with("alone:") && passage.is_code_at(at);
    if let Some((name, at)) = symptom(&passage.text).filter(|(name, at)| !code(*name, *at)) {
        out.with_values(at, name, &passage.text[at..]);
    }
}

fn symptom(line: &str) -> Option<(Symptom, usize)> {
    let mut core = line.trim_start_matches(['\u{feff}', ' ', '\t', '>', '-', '*', '•']);
    if let Some((number, rest)) = core.split_once(": ")
        && (number.bytes().all(|b| b.is_ascii_digit()) || matches!(number, "Error" | "error" | "Caused by"))
    {
        core = rest.trim_start();
    }
    if core.starts_with('"') && line.starts_with("    ") {
        return None; // a string of source code on a line of its own
    }
    // An item of a list in source code.
    if core.trim_end().ends_with(',') && !core.contains([' ', '"']) {
        return None;
    }
    core = core.trim_start_matches(['`', '"', '\'']);
    let at = line.len() - core.len();
    let trimmed = core.trim_end_matches([' ', '\t', '\r', '\n', '`', '"', '\'', '.', ')', '}']);
    let end = super::debug_form::word_end(core, 0);
    let word = &core[..end];
    if let Some(name) = anchors::bare_variant(word) {
        let rest = &core[end..];
        // webpki prints the name of its struct again.
        let rest = rest.strip_prefix('(').and_then(|rest| rest.strip_prefix(word)).unwrap_or(rest);
        // Fields with their values are printed; names of fields alone are source code.
        let listed = |rest: &str| {
            rest.starts_with(" { ")
                && (rest.contains(": [") || rest.contains(": UnixTime("))
                && !rest.contains("=>")
        };
        // webpki's own Debug has the name of the fields' type again; `{:#?}` puts the fields on lines of their own.
        // Of revocation lists the type is that of certificates.
        let kind = word.replace("Crl", "");
        let again = rest.strip_prefix('(').map(str::trim_start);
        let again =
            again.and_then(|rest| rest.strip_prefix(word).or_else(|| rest.strip_prefix(kind.as_str())));
        let first = rest.split('\n').next().unwrap_or("");
        let opens = word.ends_with("Context") && matches!(first.trim_end(), "(" | " {");
        let fields = listed(rest)
            || rest.starts_with("(InvalidNameContext")
            || rest.starts_with("(Unsupported")
            || again.is_some_and(listed)
            || opens;
        if trimmed.len() <= end || fields {
            return Some((name, at));
        }
    }
    // Behind the last colon, bracket or quote, as chains and Debug print what is innermost.
    let last = |separator: &str| trimmed.rsplit(separator).next().unwrap_or(trimmed).trim_start();
    let alone = std::iter::once(trimmed)
        .chain([": ", ") ", "(", "\""].map(last))
        .find_map(|text| Some((anchors::spelt("alone", text)?, line.rfind(text)?)));
    // Source code that spells it out has the same text, and more behind it.
    if let Some(found) = alone.filter(|_| !line.trim_end().ends_with([';', '{'])) {
        return Some(found);
    }
    // `fetch failed: Error: unable to verify the first certificate`
    let behind = last(": ");
    let code = line.trim_start().starts_with(['/', '*', '#']) || line.trim_end().ends_with([';', '{']);
    if let Some(verdict) = openssl_stack::verdict(behind).filter(|_| !code) {
        return Some((verdict, line.rfind(behind)?));
    }
    let text = openssl_stack::verdict(trimmed)
        // OpenSSL's own list of its reasons is indented by a tab.
        .or_else(|| {
            anchors::spelt("openssl", trimmed).filter(|_| trimmed.contains(' ') && !line.starts_with('\t'))
        })
        .or_else(|| anchors::free(trimmed))
        .or_else(|| anchors::spelt("keys", trimmed))
        // A short one is an everyday phrase.
        .or_else(|| super::platforms::message_of_apple(trimmed).filter(|_| trimmed.len() >= 20))
        .or_else(|| {
            ["PeerMisbehaved", "PeerIncompatible", "InvalidCertificate"].iter().find_map(|family| {
                // The text may have numbers behind it, as `certificate expired: verification time …`.
                let name = anchors::family_text(family, trimmed)?;
                (anchors::family_text(family, core).is_some() && trimmed.contains(' ')).then_some(name)
            })
        })?;
    (core.len() < 300 && !core.contains('{')).then_some((text, at))
}
