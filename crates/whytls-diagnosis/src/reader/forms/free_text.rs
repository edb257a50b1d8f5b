//! Texts that say everything by themselves, as `tls handshake eof`.

use crate::evidence::Values;
use crate::reader::passage::Passage;

use super::Tokens;

pub(super) fn text(name: &'static str, passage: &Passage, start: usize, end: usize, out: &mut Tokens) {
    if passage.is_comment_at(start) {
        return;
    }
    // A word of Debug's must be a whole one, and not one of a path in source code.
    let word = passage.text[start..end].bytes().all(|b| b.is_ascii_alphanumeric());
    if word
        && (super::debug_form::names_a_path(&passage.text, start)
            || passage.text[end..].starts_with(|c: char| c.is_ascii_alphanumeric() || c == '_')
            || passage.text[end..].starts_with("::"))
    {
        return;
    }
    out.symptom(start, name, Values::none());
}
