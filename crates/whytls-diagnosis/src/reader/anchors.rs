//! What the scanner looks for, derived from the vocabulary and the forms, and the search itself.

use std::collections::HashMap;
use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, AhoCorasickKind, Input, MatchKind, Span, packed};

use super::forms::Form;
use super::vocabulary::{self, FAMILIES, Family};

/// The vocabulary arranged for the reader.
pub(super) struct Index {
    /// Symptom by family (`""` for variants of `rustls::Error` itself) and variant.
    words: HashMap<(&'static str, &'static str), &'static str>,
    /// Symptom by family and the beginning of the text that Display prints, longest first.
    texts: HashMap<&'static str, Vec<(&'static str, &'static str)>>,
    /// Symptom by `STACK:SPELLING`, for the stacks whose forms cut out the whole spelling.
    spelt: HashMap<&'static str, Vec<(&'static str, &'static str)>>,
}

static INDEX: LazyLock<Index> = LazyLock::new(|| {
    let mut index = Index { words: HashMap::new(), texts: HashMap::new(), spelt: HashMap::new() };
    for entry in vocabulary::entries() {
        let Some((stack, what)) = entry.name.split_once(':') else { continue };
        let (family, last) = what.split_once("::").unwrap_or(("", what));
        for spelling in std::iter::once(last).chain(entry.also.iter().copied()) {
            if stack != "rustls" {
                index.spelt.entry(stack).or_default().push((spelling, entry.name));
            } else if is_word(spelling) {
                index.words.insert((family, spelling), entry.name);
            } else {
                index.texts.entry(family).or_default().push((spelling, entry.name));
            }
        }
    }
    for texts in index.texts.values_mut().chain(index.spelt.values_mut()) {
        texts.sort_by_key(|(text, _)| std::cmp::Reverse(text.len()));
    }
    index
});

/// Whether a spelling is one identifier of Rust.
pub(super) fn is_word(spelling: &str) -> bool {
    spelling.starts_with(|c: char| c.is_ascii_uppercase())
        && spelling.bytes().all(|b| b.is_ascii_alphanumeric())
}

/// The symptom for a variant of this family.
pub(super) fn variant(family: &str, word: &str) -> Option<&'static str> {
    INDEX.words.get(&(family, word)).copied()
}

/// The symptom for a variant of any family of which no alert and no key check is one: what people paste
/// without its wrapper.
pub(super) fn bare_variant(word: &str) -> Option<&'static str> {
    ["", "InvalidCertificate", "PeerMisbehaved", "PeerIncompatible", "InvalidMessage"]
        .iter()
        .filter(|_| word.len() >= 6 && FAMILIES.iter().all(|f| f.name != word) && word != "UnexpectedEof")
        .find_map(|family| variant(family, word))
}

/// The symptom whose text stands at the beginning of `rest`.
pub(super) fn family_text(family: &str, rest: &str) -> Option<&'static str> {
    INDEX.texts.get(family)?.iter().find(|(text, _)| rest.starts_with(text)).map(|(_, name)| *name)
}

/// The symptom of this stack that is spelt exactly so.
pub(super) fn spelt(stack: &str, spelling: &str) -> Option<&'static str> {
    INDEX.spelt.get(stack)?.iter().find(|(text, _)| *text == spelling).map(|(_, name)| *name)
}

/// What the scanner searches a whole text for: short strings, few enough for a search with vectors
/// (Teddy takes 64), of which each anchor contains one. Whether there is an anchor around is seen when the
/// passage is read. A test sees to it that no anchor is without one.
const PIECES: &[&str] = &[
    "InvalidCert",
    "WebPKIError(",
    "PeerMisb",
    "PeerIncomp",
    "InvalidMessage(",
    "CorruptMessage",
    "AlertReceived(",
    "InconsistentKeys(",
    "EncryptedClientHello(",
    "Inappropriate",
    "Custom {",
    "X509Verify",
    "misbehaved: ",
    "incompatible: ",
    "peer certificate",
    "invalid certificate",
    "corrupt message",
    "fatal alert: ",
    "message: got ",
    "TLS close_notify",
    "CA certificates",
    "server name type",
    "any known protocol",
    "lookup address info",
    "private key",
    "signed kx",
    "cipher suites configured",
    "client hello failure",
    "sending request for url",
    "scheme is not http",
    "peer's message",
    "onnection timed out",
    "subject name matches",
    "keys may not be",
    "excess record size",
    "level CryptoProvider",
    "HttpsUriWithout",
    "HTTPS without TLS",
    "certificate problem",
    "sent no certificates",
    "reset by peer",
    "SslIsNot",
    "SSL is not",
    "deadline has elapsed",
    "erification error: ",
    "erify return code: ",
    "erify error:num=",
    "operation timed out",
    "handshake eof",
    "source: TimedOut",
    "No provider set",
    "invalid dns",
    "registry/src/",
    "registry\\src\\",
    " routines",
    "dns error: ",
    "rustls-0.",
    "(os error ",
    "{ code: ",
    "(0x800",
    "reason(",
    "NameError",
    "TlsFeatureNot",
    "TLS identity",
];

/// The search of whole texts, and the anchors within a passage.
pub(super) static ANCHORS: LazyLock<Anchors> = LazyLock::new(Anchors::new);

/// The fixed strings and the form that each belongs to.
pub(super) struct Anchors {
    table: Vec<(String, Form)>,
    within: AhoCorasick,
    pieces: Pieces,
    longest: usize,
    /// The length of the longest anchor, so how far before a piece its anchor may begin.
    longest_anchor: usize,
}

enum Pieces {
    /// Vectors: where the processor has them.
    Packed(packed::Searcher),
    Automaton(AhoCorasick),
}

impl Anchors {
    fn new() -> Self {
        let table = table();
        let longest = PIECES.iter().map(|piece| piece.len()).max().unwrap_or(0);
        let mut builder = packed::Config::new().match_kind(packed::MatchKind::LeftmostFirst).builder();
        builder.extend(PIECES);
        let pieces = match builder.build() {
            Some(searcher) => Pieces::Packed(searcher),
            None => Pieces::Automaton(automaton(PIECES, None)),
        };
        let strings: Vec<&str> = table.iter().map(|(anchor, _)| anchor.as_str()).collect();
        // A DFA would take longer to build than most texts take to read.
        let within = automaton(&strings, Some(AhoCorasickKind::ContiguousNFA));
        let longest_anchor = strings.first().map_or(0, |anchor| anchor.len());
        Self { table, within, pieces, longest, longest_anchor }
    }

    /// Where the first piece of an anchor starts, at or after `from`.
    pub(super) fn piece(&self, haystack: &[u8], from: usize) -> Option<usize> {
        let span = Span { start: from, end: haystack.len() };
        match &self.pieces {
            Pieces::Packed(searcher) => searcher.find_in(haystack, span).map(|found| found.start()),
            Pieces::Automaton(automaton) => {
                automaton.find(Input::new(haystack).span(span)).map(|found| found.start())
            }
        }
    }

    /// The first anchor of a passage at or after `from`: where it starts and ends, and its form.
    pub(super) fn find(&self, passage: &str, from: usize) -> Option<(usize, usize, Form)> {
        let piece = self.piece(passage.as_bytes(), from)?;
        let from = piece.saturating_sub(self.longest_anchor).max(from);
        let found = self.within.find(Input::new(passage).span(Span { start: from, end: passage.len() }))?;
        Some((found.start(), found.end(), self.table[found.pattern().as_usize()].1))
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

fn automaton(strings: &[&str], kind: Option<AhoCorasickKind>) -> AhoCorasick {
    AhoCorasick::builder()
        .kind(kind)
        .match_kind(MatchKind::LeftmostFirst)
        .build(strings)
        .expect("some eighty short strings are no automaton that is too large")
}

/// All anchors; of two that begin alike, the longer one first, since it says more.
fn table() -> Vec<(String, Form)> {
    let mut table: Vec<(String, Form)> = Vec::new();
    for family in FAMILIES {
        let Family { debug, display, .. } = family;
        table.extend(debug.iter().map(|w| (format!("{w}("), Form::Debug(family))));
        table.extend(display.iter().map(|w| ((*w).to_owned(), Form::Display(family))));
    }
    let rustls = INDEX.texts.get("").into_iter().map(|texts| ("rustls", texts));
    let others = ["io", "reqwest", "tonic", "tungstenite", "awc"];
    let others = others.iter().filter_map(|stack| Some((*stack, INDEX.spelt.get(stack)?)));
    for (stack, texts) in rustls.chain(others) {
        let own = texts.iter().filter(|(text, name)| {
            // Numbers are read by a form of their own. A name that is no text is nothing that is printed.
            let in_name = name.strip_prefix(stack).and_then(|n| n.strip_prefix(':')) == Some(*text);
            !text.starts_with("os error ") && (!in_name || PRINTED.contains(text))
        });
        table.extend(own.map(|(text, name)| ((*text).to_owned(), Form::Text(name))));
    }
    // Family texts that stand without the prefix of their family.
    for text in ["invalid peer certificate signature", "invalid peer certificate encoding"] {
        if let Some(name) = family_text("InvalidCertificate", text) {
            table.push((text.to_owned(), Form::Text(name)));
        }
    }
    table.extend(super::forms::OWN.iter().map(|(anchor, form)| ((*anchor).to_owned(), *form)));
    table.sort_by(|(a, _), (b, _)| b.len().cmp(&a.len()).then_with(|| a.cmp(b)));
    table.dedup_by(|a, b| a.0 == b.0);
    table
}

/// Names of symptoms that are their own text.
const PRINTED: &[&str] =
    &["tls handshake eof", "no usable cipher suites configured", "private key or certificate not found"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_anchor_has_a_piece_and_every_piece_an_anchor() {
        let table = table();
        for (anchor, _) in &table {
            assert!(PIECES.iter().any(|piece| anchor.contains(piece)), "no piece of {anchor:?}");
        }
        for piece in PIECES {
            assert!(table.iter().any(|(anchor, _)| anchor.contains(piece)), "no anchor has {piece:?}");
            assert!(piece.len() >= 6, "{piece:?} is found everywhere");
        }
    }

    #[test]
    fn the_pieces_fit_the_vector_search() {
        // More than 64 would be searched for several times slower.
        assert!(PIECES.len() <= 64, "{}", PIECES.len());
        #[cfg(target_arch = "x86_64")]
        assert!(matches!(ANCHORS.pieces, Pieces::Packed(_)));
    }
}
