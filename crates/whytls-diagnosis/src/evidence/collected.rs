//! A collection of facts, and of what was looked for.

use std::collections::BTreeSet;

use super::{Fact, FactKind, Source};

/// Names and figures of one observation, by the word that stands for them in a cause's sentences
/// (`{not_after}`). The words are listed in [`crate::WORDS`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Values(Vec<(&'static str, String)>);

impl Values {
    /// No values.
    pub fn none() -> Self {
        Self::default()
    }

    /// These and one more.
    #[must_use]
    pub fn with(mut self, word: &'static str, value: impl Into<String>) -> Self {
        self.0.push((word, value.into()));
        self
    }

    /// The value for a word.
    pub fn get(&self, word: &str) -> Option<&str> {
        self.0.iter().find(|(w, _)| *w == word).map(|(_, v)| v.as_str())
    }
}

/// In which way a text has a fact.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Manner {
    /// Printed by the software itself, or observed.
    #[default]
    Printed,
    /// Told in somebody's sentence, which may be about another failure or none.
    Mentioned,
}

/// A fact as it was observed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Observed {
    /// What.
    pub fact: Fact,
    /// The observation in words that a person understands, with its figures.
    pub what: String,
    /// Names and figures for the sentences of causes.
    pub values: Values,
    /// Where from.
    pub source: Source,
    /// Printed, or mentioned by a person.
    pub manner: Manner,
}

/// Everything known of a subject: facts, and the kinds that were looked for even where nothing was found.
#[derive(Clone, Debug, Default)]
pub struct Evidence {
    observed: Vec<Observed>,
    looked_for: BTreeSet<FactKind>,
}

impl Evidence {
    /// No evidence: everything is unknown.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds an observation. Its kind counts as looked for.
    pub fn add(&mut self, fact: Fact, what: impl Into<String>, values: Values, source: Source) {
        self.push(Observed { fact, what: what.into(), values, source, manner: Manner::Printed });
    }

    /// Adds an observation. Its kind counts as looked for.
    pub fn push(&mut self, observed: Observed) {
        self.looked_for.insert(observed.fact.kind());
        self.observed.push(observed);
    }

    /// Adds an observation that came along by chance, as a version in a panic's path: that others of its
    /// kind are absent means nothing.
    pub fn glimpse(&mut self, observed: Observed) {
        self.observed.push(observed);
    }

    /// Records that facts of this kind were looked for, so that their absence means *no*.
    pub fn looked_for(&mut self, kind: FactKind) {
        self.looked_for.insert(kind);
    }

    /// Whether facts of this kind were looked for.
    pub fn has_looked_for(&self, kind: FactKind) -> bool {
        self.looked_for.contains(&kind)
    }

    /// All observations, in the order in which they were made.
    pub fn observed(&self) -> &[Observed] {
        &self.observed
    }

    /// Whether there is no observation at all.
    pub fn is_empty(&self) -> bool {
        self.observed.is_empty()
    }

    /// The same without the facts that do not fit; what was looked for stays so.
    #[must_use]
    pub fn only(mut self, fits: impl Fn(&Fact) -> bool) -> Self {
        self.observed.retain(|observed| fits(&observed.fact));
        self
    }

    /// Takes over everything that `other` holds.
    pub fn extend(&mut self, other: Self) {
        self.observed.extend(other.observed);
        self.looked_for.extend(other.looked_for);
    }
}
