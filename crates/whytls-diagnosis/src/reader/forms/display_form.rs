//! What rustls' `{}` prints: `peer misbehaved: SignedKxWithWrongAlgorithm`, and the free texts of
//! rustls 0.16 to 0.20 and of the variants that carry context (0.23.24 and newer).

use crate::reader::anchors;
use crate::reader::passage::Passage;
use crate::reader::vocabulary::Family;

use super::{Tokens, debug_form};

pub(super) fn family(family: &'static Family, passage: &Passage, start: usize, end: usize, out: &mut Tokens) {
    if passage.is_comment_at(start) {
        return;
    }
    let rest = &passage.text[end..];
    let name = debug_form::alert_by_number(family, rest);
    let name = name.or_else(|| anchors::family_text(family.name, rest)).or_else(|| {
        let variant = debug_form::variant(&passage.text, end)?;
        // A sentence that goes on after the colon is somebody's prose, unless the word is known.
        let known = variant.known(family);
        let prose = passage.text[variant.end..].starts_with(' ')
            && passage.text[variant.end..].trim_start().starts_with(|c: char| c.is_ascii_lowercase());
        known.or_else(|| (!prose).then(|| debug_form::symptom(family, &variant)).flatten())
    });
    if let Some(name) = name {
        out.with_values(start, name, rest);
    }
}
