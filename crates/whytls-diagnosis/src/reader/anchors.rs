//! What the scanner looks for, derived from the vocabulary and the forms, and the search itself.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, Input, MatchKind, Span, packed};

use super::forms::Form;
use super::pieces::PIECES;
use super::vocabulary::{self, Entry, FAMILIES, Family};
use crate::evidence::Symptom;
use crate::strings::{Case, Strings};

/// The vocabulary arranged for the reader.
struct Index {
    /// Symptom by family (`""` for variants of `rustls::Error` itself) and variant.
    words: HashMap<(&'static str, &'static str), Symptom>,
    /// Symptom by family and the beginning of the text that Display prints, longest first.
    texts: HashMap<&'static str, Vec<(&'static str, Symptom)>>,
    /// Symptom by stack and spelling, for the stacks whose forms cut out the whole spelling.
    spelt: HashMap<&'static str, HashMap<&'static str, Symptom>>,
    /// What says everything by itself.
    free: HashMap<&'static str, Symptom>,
}

static INDEX: LazyLock<Index> = LazyLock::new(|| {
    let mut index =
        Index { words: HashMap::new(), texts: HashMap::new(), spelt: HashMap::new(), free: HashMap::new() };
    for entry in vocabulary::entries() {
        let symptom = symptom(entry);
        let (stack, what) = entry.parts();
        if entry.text {
            index.free.extend(entry.spellings().map(|spelling| (spelling, symptom)));
            continue;
        }
        if stack != "rustls" {
            index.spelt.entry(stack).or_default().extend(entry.spellings().map(|s| (s, symptom)));
            continue;
        }
        let (family, last) = what.split_once("::").unwrap_or(("", what));
        for spelling in std::iter::once(last).chain(entry.also.iter().copied()) {
            if is_word(spelling) {
                index.words.insert((family, spelling), symptom);
            } else {
                index.texts.entry(family).or_default().push((spelling, symptom));
            }
        }
    }
    for texts in index.texts.values_mut() {
        texts.sort_by_key(|(text, _)| std::cmp::Reverse(text.len()));
    }
    index
});

fn symptom(entry: &Entry) -> Symptom {
    Symptom { name: entry.name, says: entry.says }
}

/// Whether a spelling is one identifier of Rust.
pub(super) fn is_word(spelling: &str) -> bool {
    spelling.starts_with(|c: char| c.is_ascii_uppercase())
        && spelling.bytes().all(|b| b.is_ascii_alphanumeric())
}

/// The symptom for a variant of this family.
pub(super) fn variant(family: &str, word: &str) -> Option<Symptom> {
    INDEX.words.get(&(family, word)).copied()
}

/// The symptom for a variant of any family of which no alert and no key check is one: what people paste
/// without its wrapper.
pub(super) fn bare_variant(word: &str) -> Option<Symptom> {
    ["", "InvalidCertificate", "PeerMisbehaved", "PeerIncompatible", "InvalidMessage"]
        .iter()
        .filter(|_| {
            word.len() >= 6
                && FAMILIES.iter().all(|f| f.name != word)
                && word != "UnexpectedEof"
                && word != "Handshake"
        })
        .find_map(|family| variant(family, word))
}

/// The symptom whose text stands at the beginning of `rest`.
pub(super) fn family_text(family: &str, rest: &str) -> Option<Symptom> {
    INDEX.texts.get(family)?.iter().find(|(text, _)| rest.starts_with(text)).map(|(_, symptom)| *symptom)
}

/// The symptom of this stack that is spelt exactly so.
pub(super) fn spelt(stack: &str, spelling: &str) -> Option<Symptom> {
    INDEX.spelt.get(stack)?.get(spelling).copied()
}

/// The symptom of a text that says everything by itself.
pub(super) fn free(text: &str) -> Option<Symptom> {
    INDEX.free.get(text).copied()
}

/// The search of whole texts, and the anchors within a passage.
pub(super) static ANCHORS: LazyLock<Anchors> = LazyLock::new(Anchors::new);

/// So many strings a search with vectors takes at once (aho-corasick's Teddy).
const AT_ONCE: usize = 64;

/// The fixed strings and the form that each belongs to.
pub(super) struct Anchors {
    strings: Strings<Cow<'static, str>, Form>,
    /// Short strings of which each anchor contains one, in groups.
    pieces: Vec<Pieces>,
    /// The pieces that have digits, each run of them as one.
    numbered: Strings<String, ()>,
    longest: usize,
    /// The length of the longest anchor, so how far before a piece its anchor may begin.
    longest_anchor: usize,
}

enum Pieces {
    /// Vectors: where the processor has them.
    Packed(packed::Searcher),
    Automaton(AhoCorasick),
}

impl Pieces {
    fn new(strings: &[&str]) -> Self {
        let mut builder = packed::Config::new().match_kind(packed::MatchKind::LeftmostFirst).builder();
        builder.extend(strings);
        match builder.build() {
            Some(searcher) => Self::Packed(searcher),
            None => Self::Automaton(
                AhoCorasick::builder()
                    .match_kind(MatchKind::LeftmostFirst)
                    .build(strings)
                    .expect("some dozen short strings are no automaton that is too large"),
            ),
        }
    }

    fn find(&self, haystack: &[u8], from: usize) -> Option<usize> {
        let span = Span { start: from, end: haystack.len() };
        match self {
            Self::Packed(searcher) => searcher.find_in(haystack, span).map(|found| found.start()),
            Self::Automaton(automaton) => {
                automaton.find(Input::new(haystack).span(span)).map(|found| found.start())
            }
        }
    }
}

/// How far each group of pieces has been searched for in one haystack: what was found is not sought again.
#[derive(Clone, Debug, Default)]
pub(super) struct Sought(Vec<Option<Option<usize>>>);

impl Sought {
    /// Forgets everything: the haystack has changed.
    pub(super) fn clear(&mut self) {
        self.0.clear();
    }
}

impl Anchors {
    fn new() -> Self {
        let table = table();
        let pieces: Vec<&str> = pieces().collect();
        let longest = pieces.iter().map(|piece| piece.len()).max().unwrap_or(0);
        let numbered = pieces.iter().filter(|piece| piece.contains(|c: char| c.is_ascii_digit()));
        let numbered = Strings::new(numbered.map(|piece| (any_digits(piece), ())), Case::Exact);
        let pieces = pieces.chunks(AT_ONCE).map(Pieces::new).collect();
        let longest_anchor = table.iter().map(|(anchor, _)| anchor.len()).max().unwrap_or(0);
        Self { strings: Strings::new(table, Case::Exact), pieces, numbered, longest, longest_anchor }
    }

    /// Where the first piece of an anchor starts, at or after `from`; and how many bytes were searched.
    /// `sought` is what earlier calls found in the same haystack.
    pub(super) fn piece(&self, haystack: &[u8], from: usize, sought: &mut Sought) -> (Option<usize>, usize) {
        sought.0.resize(self.pieces.len(), None);
        let mut searched = 0;
        let mut first: Option<usize> = None;
        for (pieces, known) in self.pieces.iter().zip(&mut sought.0) {
            let found = match known {
                Some(found) if found.is_none_or(|at| at >= from) => *found,
                _ => {
                    let found = pieces.find(haystack, from);
                    searched += found.unwrap_or(haystack.len()) - from;
                    *known = Some(found);
                    found
                }
            };
            if let Some(at) = found {
                first = Some(first.map_or(at, |first| first.min(at)));
            }
        }
        (first, searched)
    }

    /// Whether there is a piece of an anchor at all.
    pub(super) fn any_piece(&self, haystack: &[u8]) -> bool {
        self.pieces.iter().any(|pieces| pieces.find(haystack, 0).is_some())
    }

    /// Whether a text without a piece may have one if each of its numbers is another.
    pub(super) fn any_piece_with_other_digits(&self, text: &[u8]) -> bool {
        self.numbered.find(any_digits(&String::from_utf8_lossy(text)).as_bytes(), 0).is_some()
    }

    /// The first anchor of a passage at or after `from`: where it starts and ends, and its form.
    pub(super) fn find(
        &self,
        passage: &str,
        from: usize,
        sought: &mut Sought,
    ) -> Option<(usize, usize, Form)> {
        let piece = self.piece(passage.as_bytes(), from, sought).0?;
        let found =
            self.strings.find(passage.as_bytes(), piece.saturating_sub(self.longest_anchor).max(from))?;
        Some((found.at.start, found.at.end, found.what))
    }

    /// The length of the longest piece.
    pub(super) fn longest(&self) -> usize {
        self.longest
    }
}

/// The strings that a whole text is searched for.
pub(super) fn pieces() -> impl Iterator<Item = &'static str> {
    PIECES.iter().copied()
}

/// All anchors.
pub(super) fn all() -> impl Iterator<Item = &'static str> {
    ANCHORS.strings.all().map(Cow::as_ref)
}

/// A text with one digit for each run of them, always the same.
fn any_digits(text: &str) -> String {
    let mut digits = String::with_capacity(text.len());
    for c in text.chars() {
        match c.is_ascii_digit() {
            true if digits.ends_with('0') => {}
            true => digits.push('0'),
            false => digits.push(c),
        }
    }
    digits
}

/// All anchors.
fn table() -> Vec<(Cow<'static, str>, Form)> {
    let mut table: Vec<(Cow<'static, str>, Form)> = Vec::new();
    for family in FAMILIES {
        let Family { debug, display, .. } = family;
        table.extend(debug.iter().map(|w| (format!("{w}(").into(), Form::Debug(family))));
        table.extend(display.iter().map(|w| ((*w).into(), Form::Display(family))));
    }
    let own = INDEX.texts.get("").into_iter().flatten();
    table.extend(own.map(|(text, symptom)| ((*text).into(), Form::Text(*symptom))));
    table.extend(INDEX.free.iter().map(|(text, symptom)| ((*text).into(), Form::Text(*symptom))));
    // Family texts that stand without the prefix of their family.
    for text in ["invalid peer certificate signature", "invalid peer certificate encoding"] {
        if let Some(symptom) = family_text("InvalidCertificate", text) {
            table.push((text.into(), Form::Text(symptom)));
        }
    }
    table.extend(super::forms::own().map(|(anchor, form)| (anchor.into(), form)));
    // Of the same anchor the form's own counts; the sort is stable and the own ones come last.
    table.reverse();
    table.sort_by(|(a, _), (b, _)| a.cmp(b));
    table.dedup_by(|a, b| a.0 == b.0);
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_anchor_has_a_piece_and_every_piece_an_anchor() {
        let table = table();
        let pieces: Vec<&str> = pieces().collect();
        let missing: Vec<&str> = table
            .iter()
            .map(|(anchor, _)| anchor.as_ref())
            .filter(|anchor: &&str| !pieces.iter().any(|piece| anchor.contains(piece)))
            .collect();
        assert!(missing.is_empty(), "anchors without a piece: {missing:#?}");
        for piece in &pieces {
            assert!(table.iter().any(|(anchor, _)| anchor.contains(piece)), "no anchor has {piece:?}");
            assert!(piece.len() >= 6, "{piece:?} is found everywhere");
        }
    }

    #[test]
    fn the_pieces_are_searched_for_with_vectors() {
        #[cfg(target_arch = "x86_64")]
        for group in &ANCHORS.pieces {
            assert!(matches!(group, Pieces::Packed(_)));
        }
        // Each further group is one more pass over every text.
        assert!(pieces().count() <= 5 * AT_ONCE, "{}", pieces().count());
    }
}
