//! What Rust's `{:?}` and `{:#?}` print: `Custom { kind: InvalidData, error: PeerMisbehaved(…) }`.
//!
//! The wrapper's name must be followed by its parenthesis and must not follow `::`, since Debug prints
//! variants without their path and source code mostly has it; nor may the value be the type's own name
//! (a declaration) or be followed by `=>` (a match).

use crate::evidence::{Alert, Symptom, Values};
use crate::reader::anchors;
use crate::reader::passage::Passage;
use crate::reader::vocabulary::Family;

use super::Tokens;

/// Wrappers within a certificate error: rustls 0.21 has `Other(X)`, newer ones `Other(OtherError(X))`.
const INNER: &[&str] = &["Other", "OtherError"];
/// Types of the variants' contents, as a declaration names them.
const TYPES: &[&str] = &["CertificateError", "AlertDescription", "String", "Arc", "Box", "Vec", "Self"];

/// The name of an enum's variant with the offset behind it.
pub(super) struct Variant<'a> {
    pub(super) word: &'a str,
    pub(super) end: usize,
    /// Whether it stands in `Other(…)`: this rustls does not know it.
    pub(super) wrapped: bool,
}

impl Variant<'_> {
    /// The symptom of this family that it is, if it is known.
    pub(super) fn known(&self, family: &Family) -> Option<Symptom> {
        // What differs in the wrapper has a spelling of its own.
        let wrapped = || anchors::variant(family.name, &format!("Other{}", self.word));
        self.wrapped.then(wrapped).flatten().or_else(|| anchors::variant(family.name, self.word))
    }
}

/// Reads a variant at `at`, from within `Other(OtherError(…))` where it is wrapped.
pub(super) fn variant(text: &str, mut at: usize) -> Option<Variant<'_>> {
    let mut wrapped = false;
    for _ in 0..INNER.len() + 1 {
        at = skip_space(text, at);
        let end = word_end(text, at);
        let word = text.get(at..end)?;
        let rest = &text[end..];
        if rest.starts_with("::") {
            return None;
        }
        if INNER.contains(&word) && rest.starts_with('(') {
            at = end + 1;
            wrapped = true;
            continue;
        }
        if !anchors::is_word(word) || closes_as_code(rest) {
            return None;
        }
        return Some(Variant { word, end, wrapped });
    }
    None
}

/// `hyper::Error(Parse(Version))` over several lines: what it says on one line it says here.
pub(super) fn hyper_parse(passage: &Passage, start: usize, end: usize, out: &mut Tokens) {
    /// What is nested in it, each on a line of its own.
    const NESTED: [&str; 2] = ["Parse(", "Version,"];
    let mut lines = passage.reach(end, 256).lines().map(str::trim);
    if NESTED.iter().all(|word| lines.next() == Some(word))
        && let Some(symptom) = anchors::free("hyper::Error(Parse(Version))")
    {
        out.symptom(start, symptom, Values::none());
    }
}

/// The symptom of a family's variant; for one that is not known, the family's own.
pub(super) fn symptom(family: &Family, variant: &Variant<'_>) -> Option<Symptom> {
    if TYPES.contains(&variant.word) || variant.word == family.name || variant.word.len() < 3 {
        return None;
    }
    variant.known(family).or_else(|| anchors::variant("", family.name))
}

/// `PeerMisbehaved(SignedKxWithWrongAlgorithm)`, `PeerMisbehavedError("…")`
pub(super) fn family(family: &'static Family, passage: &Passage, start: usize, end: usize, out: &mut Tokens) {
    if passage.is_comment_at(start) || names_a_path(&passage.text, start) {
        return;
    }
    let inside = skip_space(&passage.text, end);
    let name = if let Some(text) = passage.text[inside..].strip_prefix('"') {
        anchors::family_text(family.name, text)
    } else {
        let Some(variant) = variant(&passage.text, inside) else { return };
        // A variant with its content may say more than the variant alone.
        let whole = passage.text[variant.end..].starts_with('(');
        let whole = whole.then(|| anchors::family_text(family.name, &passage.text[inside..])).flatten();
        whole
            .or_else(|| alert_by_number(family, &passage.text[inside..]))
            .or_else(|| symptom(family, &variant))
    };
    if let Some(name) = name {
        out.with_values(start, name, &passage.text[inside..]);
    }
}

/// `AlertReceived(Unknown(121))`: an alert that this version of rustls has no name for.
pub(super) fn alert_by_number(family: &Family, text: &str) -> Option<Symptom> {
    if family.name != "AlertReceived" {
        return None;
    }
    // To rustls 0.23.23 in decimal.
    let number = |prefix: &str| text.strip_prefix(prefix)?.split(')').next();
    let number = match number("AlertDescription(0x") {
        Some(digits) => u8::from_str_radix(digits, 16).ok()?,
        None => number("Unknown(")?.parse().ok()?,
    };
    match Alert::from_number(number) {
        Alert::Other => anchors::variant("", family.name),
        alert => anchors::spelt("alert", alert.as_str()),
    }
}

/// `Custom { kind: InvalidData, error: DecryptError }`: variants that have no wrapper of their own.
pub(super) fn custom(passage: &Passage, start: usize, end: usize, out: &mut Tokens) {
    let text = &passage.text;
    let Some(at) = field(text, end, "kind") else { return };
    let kind_end = word_end(text, at);
    let kind = &text[at..kind_end];
    let Some(at) = text[kind_end..].strip_prefix(',').and_then(|_| field(text, kind_end + 1, "error")) else {
        return;
    };
    let word = &text[at..word_end(text, at)];
    if let Some(name) = anchors::bare_variant(word) {
        out.with_values(at, name, &text[at..]);
    } else if matches!(kind, "ConnectionReset" | "TimedOut" | "ConnectionRefused" | "BrokenPipe")
        && let Some(name) = anchors::spelt("io", kind)
    {
        out.symptom(start, name, Values::none());
    }
}

/// Where the value of a field starts, if the field comes next.
fn field(text: &str, at: usize, name: &str) -> Option<usize> {
    let at = skip_space(text, at);
    let rest = text[at..].strip_prefix(name)?.strip_prefix(':')?;
    Some(skip_space(text, text.len() - rest.len()))
}

/// Whether what starts here has a path before it, or is the end of a longer word.
pub(super) fn names_a_path(text: &str, start: usize) -> bool {
    let before = &text[..start];
    before.ends_with("::") || before.ends_with(|c: char| c.is_ascii_alphanumeric() || c == '_')
}

/// Whether what follows a variant shows that this is source code: an arm of a match.
fn closes_as_code(rest: &str) -> bool {
    let rest = rest.trim_start_matches(')').trim_start_matches(' ');
    rest.starts_with("=>")
        || rest.starts_with("(_)")
        || rest.starts_with("(..)")
        || rest.starts_with("{ .. }")
}

/// Behind white space, which is `\n` in two characters where a log has escaped it.
pub(super) fn skip_space(text: &str, mut at: usize) -> usize {
    let bytes = text.as_bytes();
    while at < bytes.len() {
        if bytes[at].is_ascii_whitespace() {
            at += 1;
        } else if bytes[at..].starts_with(b"\\n") {
            at += 2;
        } else {
            break;
        }
    }
    at
}

/// The end of the identifier at `at`.
pub(super) fn word_end(text: &str, at: usize) -> usize {
    let length =
        text.as_bytes()[at..].iter().take(96).take_while(|b| b.is_ascii_alphanumeric() || **b == b'_');
    at + length.count()
}
