//! Texts that say everything by themselves, as `tls handshake eof` or `ERR_CERT_DATE_INVALID`.
//!
//! Software prints a phrase where a message begins: behind a colon, a quote, a bracket or a level. In the middle of a
//! sentence it is somebody's words about such a failure, which counts for less. In source code it is neither.

use crate::evidence::{Fact, Setting, Symptom, Values};
use crate::reader::passage::Passage;

use super::{Tokens, debug_form};

pub(super) fn text(symptom: Symptom, passage: &Passage, start: usize, end: usize, out: &mut Tokens) {
    let text = &passage.text;
    if passage.is_comment_at(start) || passage.is_code_at(start) || passage.is_closed_as_code(start, end) {
        return;
    }
    let spelling = &text[start..end];
    if is_string_of_code(text, start) {
        return;
    }
    // Words that only one platform has tell where it happened too.
    let platform = match symptom.name.split(':').next() {
        Some("windows") => Some(Setting::Windows),
        Some("apple") => Some(Setting::Apple),
        Some("android") => Some(Setting::Android),
        _ => None,
    };
    let rest = &text[start..];
    if spelling.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_') {
        // A word must be a whole one, and not one of a path in source code.
        let behind = &text[end..];
        if is_item_of_a_list(text, start, behind) {
            return;
        }
        // Chromium writes its codes behind `net::`.
        if (debug_form::names_a_path(text, start)
            && !["net::", "NET::"].iter().any(|chromium| text[..start].ends_with(chromium)))
            || behind.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '_')
            || behind.starts_with("::")
            || behind.trim_start().starts_with("=>")
            || behind.starts_with(".into()")
            || declares_an_enum(text)
            || is_constant(&text[..start], behind)
            || (platform == Some(Setting::Windows) && !is_printed(text, start, behind))
        {
            return;
        }
        out.with_values(start, symptom, rest);
    } else if names_its_origin(spelling) || spelling.starts_with('”') || begins_a_message(text, start) {
        out.with_values(start, symptom, rest);
    } else {
        out.mentioned(start, symptom, rest);
        return;
    }
    if let Some(platform) = platform {
        out.add(start, Fact::Setting(platform), Values::none());
    }
}

/// Whether a passage is the declaration of an enum, over several lines.
fn declares_an_enum(text: &str) -> bool {
    let text = text.trim_start();
    text.strip_prefix("pub").unwrap_or(text).trim_start_matches("(crate)").trim_start().starts_with("enum ")
}

/// Whether a word stands between others and commas, or alone with one on its line: an item of a list in source code.
fn is_item_of_a_list(text: &str, start: usize, behind: &str) -> bool {
    let before = text[..start].trim_end();
    let alone = before.is_empty() && behind.trim_end() == "," && !text.contains('\n');
    let behind_another = before.strip_suffix(',').is_some_and(|b| b.ends_with(|c: char| c.is_alphanumeric()));
    alone || ((behind_another || before.ends_with('{')) && behind.starts_with(','))
}

/// Whether a word is a constant in source code: `case SEC_E_CERT_EXPIRED:`, `SEC2TXT(SEC_E_CERT_EXPIRED);`.
fn is_constant(before: &str, behind: &str) -> bool {
    let called = || {
        let name = before.strip_suffix('(').and_then(|name| name.chars().next_back());
        name.is_some_and(|c| c.is_ascii_alphanumeric() || c == '_') && behind.starts_with(");")
    };
    let before_it = before.trim_end();
    let line = before.rsplit('\n').next().unwrap_or("");
    // The end of a condition, or of a comment in brackets; flags put together.
    let closes = behind.starts_with(')') && !line.contains('(');
    closes
        || behind.trim_start().starts_with('|')
        || before_it.ends_with("case")
        || before_it.ends_with(['&', '|'])
        || before_it.ends_with("==")
        || called()
}

/// Whether a constant of Windows is printed, and not used in source code: its number follows, or the line ends.
fn is_printed(text: &str, start: usize, behind: &str) -> bool {
    let before = text[..start].rsplit('\n').next().unwrap_or("").trim_end();
    let line = behind.split('\n').next().unwrap_or("").trim_end();
    let numbered = line.strip_prefix(" (").is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    let ends = matches!(line, "" | ")" | "\"" | "'" | "." | "`");
    let code = before.ends_with(['(', '=', '|', '&', '?', ',', '{', '*', '#'])
        || ["return", "#define"].iter().any(|word| before.ends_with(word));
    numbered || (ends && !code)
}

/// Whether this is a string that stands alone on an indented line, as source code has it.
fn is_string_of_code(text: &str, start: usize) -> bool {
    let line_start = text[..start].rfind('\n').map_or(0, |at| at + 1);
    let before = &text[line_start..start];
    let line = text[start..].split('\n').next().unwrap_or("").trim_end();
    before.len() > 4 && before.trim_start() == "\"" && line.ends_with(['"', ',', ')', ';'])
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
    // A number, or the time that whoever keeps the log writes before each line.
    word.bytes().all(|b| b.is_ascii_digit() || b":.,-+/TZ".contains(&b))
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
            ("2026-01-01 00:00:00 ", true),
            ("2026-01-01T00:00:00.123456789Z ", true),
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
