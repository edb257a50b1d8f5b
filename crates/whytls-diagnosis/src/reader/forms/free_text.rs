//! Texts that say everything by themselves, as `tls handshake eof` or `ERR_CERT_DATE_INVALID`.
//!
//! Software prints a phrase where a message begins: behind a colon, a quote, a bracket or a level. In the middle of a
//! sentence it is somebody's words about such a failure, which counts for less. In source code it is neither.

use crate::evidence::Symptom;
use crate::reader::passage::Passage;

use super::{Tokens, debug_form, values};

pub(super) fn text(symptom: Symptom, passage: &Passage, start: usize, end: usize, out: &mut Tokens) {
    let text = &passage.text;
    if passage.is_comment_at(start) || passage.is_code_at(start) || passage.is_closed_as_code(start, end) {
        return;
    }
    let spelling = &text[start..end];
    let values = || values::of(symptom, &text[start..]);
    if spelling.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_') {
        // A word must be a whole one, and not one of a path in source code.
        let behind = &text[end..];
        // Chromium writes its codes behind `net::`.
        if (debug_form::names_a_path(text, start) && !text[..start].ends_with("net::"))
            || behind.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '_')
            || behind.starts_with("::")
            || behind.trim_start().starts_with("=>")
            || behind.starts_with(".into()")
            || declares_an_enum(text)
        {
            return;
        }
        out.symptom(start, symptom, values());
    } else if names_its_origin(spelling) || begins_a_message(text, start) {
        out.symptom(start, symptom, values());
    } else {
        out.mentioned(start, symptom, values());
    }
}

/// Whether a passage is the declaration of an enum, over several lines.
fn declares_an_enum(text: &str) -> bool {
    let text = text.trim_start();
    text.strip_prefix("pub").unwrap_or(text).trim_start_matches("(crate)").trim_start().starts_with("enum ")
}

/// Whether a text says by itself who printed it, as `x509: …` and `error:0A000086:…` do.
fn names_its_origin(spelling: &str) -> bool {
    spelling.split_once(": ").is_some_and(|(origin, rest)| !origin.contains(' ') && !rest.is_empty())
}

/// Whether a message may begin here.
pub(super) fn begins_a_message(text: &str, start: usize) -> bool {
    // Some spellings leave off their first letter, which is a capital for some.
    let start = match text[..start].chars().next_back() {
        Some(c) if c.is_ascii_alphabetic() && text[start..].starts_with(|c: char| c.is_ascii_lowercase()) => {
            start - 1
        }
        _ => start,
    };
    let before = &text[..start];
    let line = before.rsplit('\n').next().unwrap_or("");
    // Behind an escaped line end, as in a JSON log, a line begins too.
    let line = line.rsplit("\\n").next().unwrap_or("");
    let words = line.trim_end();
    let Some(last) = words.chars().next_back() else { return true };
    if words.len() == line.len() {
        // No space between: a bracket, a quote, an equals sign.
        return !last.is_ascii_alphanumeric() && last != '_';
    }
    if !last.is_ascii_alphanumeric() && last != '_' {
        // Behind a comma or a full stop a sentence goes on.
        return !matches!(last, ',' | '.' | '\'' | '`');
    }
    let word = words.rsplit([' ', '\t']).next().unwrap_or("");
    word.bytes().all(|b| b.is_ascii_digit())
        || matches!(
            word.trim_start_matches(['[', '<', '(']),
            "ERROR"
                | "WARN"
                | "WARNING"
                | "INFO"
                | "DEBUG"
                | "TRACE"
                | "FATAL"
                | "CRITICAL"
                | "E"
                | "W"
                | "Error"
                | "error"
        )
}

#[cfg(test)]
mod tests {
    use super::begins_a_message;

    #[test]
    fn where_messages_begin() {
        for (before, begins) in [
            ("", true),
            ("Caused by:\n    0: ", true),
            ("curl: (60) ", true),
            ("error=\"", true),
            ("2026-01-01T00:00:00Z ERROR ", true),
            ("C", true),
            ("when the ", false),
            ("it fails, ", false),
            ("this error: ", true),
            ("un", false),
        ] {
            let text = format!("{before}onnection reset");
            assert_eq!(begins_a_message(&text, before.len()), begins, "{before:?}");
        }
    }
}
