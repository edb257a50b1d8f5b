//! Roots that could not be loaded: what stands before the reason, in the words of rustls-native-certs and of the
//! clients above it. The reason tells whether a file is missing, closed or broken.

use crate::evidence::Values;
use crate::reader::anchors;
use crate::reader::passage::Passage;

use super::Tokens;

/// What stands before the reason: rustls-native-certs 0.5 to 0.8, hyper-rustls 0.18 and newer, ureq 2, and what
/// programs that use them write themselves, after their documentation.
pub(super) const ANCHORS: &[&str] = &[
    "could not load certs from ",
    "Could not load PEM file ",
    "failed to read PEM from file",
    "opening directory: ",
    "context: \"opening directory\"",
    "ould not load platform certs",
    "ould not load patform certs",
    "cannot access native cert store",
    "errors occurred while loading certificates",
    "Unable to parse PEM-encoded root certificate",
];

/// How far behind its anchor a reason is looked for.
const REACH: usize = 400;

/// Words of reasons, and the symptom that they show.
const REASONS: &[(&[&str], &str)] = &[
    (&["No such file", "NotFound", "(os error 2)", "(os error 3)", "cannot find the"], "missing"),
    (
        &["ermission denied", "PermissionDenied", "(os error 13)", "Is a directory", "(os error 5)"],
        "unreadable",
    ),
    (
        &[
            "nvalid",
            "section end",
            "SectionEnd",
            "section start",
            "SectionStart",
            "ase64",
            "BadDer",
            "BadDER",
            "BadEncoding",
            "-25262",
        ],
        "unparsable",
    ),
];

pub(super) fn load(passage: &Passage, start: usize, end: usize, out: &mut Tokens) {
    if passage.is_comment_at(start) || passage.is_code_at(start) {
        return;
    }
    // A path before the reason may hold any word; a broken store is called so by its number too.
    let reason = passage.reach(end, REACH);
    let first = |words: &[&str]| words.iter().filter_map(|word| reason.find(word)).min();
    let told = REASONS.iter().filter_map(|(words, name)| Some((first(words)?, *name))).min();
    // Of a missing file inside of `InvalidData`, the file is what counts.
    let told = match told {
        Some((_, "unparsable")) if first(REASONS[0].0).is_some() => "missing",
        Some((_, "unparsable")) if first(REASONS[1].0).is_some() => "unreadable",
        Some((_, name)) => name,
        // Without a reason it is the call's own line of source.
        None => return,
    };
    if let Some(symptom) = anchors::spelt("roots", told) {
        out.symptom(start, symptom, Values::none());
    }
}
