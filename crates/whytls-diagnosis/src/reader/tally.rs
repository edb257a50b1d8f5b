//! Observations folded: the same again is counted, not kept.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use super::failures::{Failures, Line, Reading};
use super::forms::Token;
use super::passage::{Passage, Target};
use crate::evidence::{Evidence, Fact, FactKind, Observed, Said, Source};

/// Distinct observations kept. Later ones are dropped, so that memory stays bounded.
const MOST: usize = 4096;

/// A kept observation, by its place.
pub(super) type Kept = u16;

#[derive(Default)]
pub(super) struct Tally {
    observed: Vec<(Observed, u64)>,
    known: HashMap<u64, Kept>,
    failures: Failures,
}

impl Tally {
    /// Takes a fact in; where it is known already it is counted.
    pub(super) fn add(
        &mut self,
        name: &str,
        token: Token,
        passage: &Passage,
        target: Option<&Target>,
    ) -> Option<Kept> {
        let key = identity(&token, target);
        if let Some(kept) = self.known.get(&key).copied() {
            self.again(kept);
            return Some(kept);
        }
        if self.observed.len() >= MOST {
            return None;
        }
        let mut values = token.values;
        if let Some(target) = target {
            values = values.with("target", target.address());
            if values.get("host").is_none() {
                values = values.with("host", target.host.clone());
            }
        }
        let source = Source::Text { name: name.to_owned(), line: passage.line_at(token.at) };
        let what = match &token.fact {
            Fact::Setting(setting) => format!("{}: {}", setting.words(), passage.excerpt(token.at)),
            _ => passage.excerpt(token.at),
        };
        let observed = Observed { fact: token.fact, what, values, source, manner: token.manner };
        let kept = Kept::try_from(self.observed.len()).ok()?;
        self.observed.push((observed, 1));
        self.known.insert(key, kept);
        Some(kept)
    }

    /// Counts an observation once more.
    pub(super) fn again(&mut self, kept: Kept) {
        if let Some((_, count)) = self.observed.get_mut(usize::from(kept)) {
            *count += 1;
        }
    }

    /// Takes note of a line that said something.
    pub(super) fn line(&mut self, line: &Line<'_>) {
        let symptom = |kept: &Kept| {
            let kind = self.observed.get(usize::from(*kept)).map(|(o, _)| o.fact.kind());
            kind == Some(FactKind::Symptom)
        };
        if line.kept.iter().any(symptom) {
            self.failures.line(line);
        }
    }

    /// Whether any symptom was read.
    pub(super) fn has_symptom(&self) -> bool {
        self.observed.iter().any(|(o, _)| o.fact.kind() == FactKind::Symptom)
    }

    /// Everything that was read, as a whole and by failure. `everywhere` is what the text as a whole shows of the
    /// circumstances.
    pub(super) fn into_reading(self, everywhere: &[Kept], layers: bool) -> Reading {
        // That a cause was not printed is worth a word only where none was, in the whole text.
        let told = layers
            || self.observed.iter().any(|(o, _)| o.fact.kind() == FactKind::Symptom && !is_outermost(o));
        let mut evidence = Evidence::new();
        evidence.looked_for(FactKind::Symptom);
        for (observed, count) in &self.observed {
            if told && is_outermost(observed) {
                continue;
            }
            let mut observed = observed.clone();
            if *count > 1 && observed.fact.kind() != FactKind::Setting {
                observed.what.push_str(&format!(" (×{count})"));
            }
            add(&mut evidence, observed);
        }
        let packages: Vec<Kept> = (0..self.observed.len())
            .filter(|i| self.observed[*i].0.fact.kind() == FactKind::Package)
            .filter_map(|i| Kept::try_from(i).ok())
            .collect();
        let of = |kept: &[Kept]| {
            let mut evidence = Evidence::new();
            evidence.looked_for(FactKind::Symptom);
            let mut all: Vec<Kept> = kept.iter().chain(&packages).chain(everywhere).copied().collect();
            all.sort_unstable();
            all.dedup();
            let facts: Vec<&Observed> =
                all.iter().filter_map(|k| self.observed.get(usize::from(*k)).map(|(o, _)| o)).collect();
            for observed in facts {
                if !(told && is_outermost(observed)) {
                    add(&mut evidence, observed.clone());
                }
            }
            evidence
        };
        let (mut failures, omitted) = self.failures.folded(of);
        if told {
            let symptom = |o: &Observed| o.fact.kind() == FactKind::Symptom;
            failures.retain(|failure| failure.evidence.observed().iter().any(symptom));
        }
        Reading { evidence, failures, omitted, story: None }
    }
}

/// Whether it says no more than that the reason was not printed.
fn is_outermost(observed: &Observed) -> bool {
    matches!(observed.fact, Fact::Symptom(symptom) if symptom.says == Some(Said::OutermostOnly))
}

fn add(evidence: &mut Evidence, observed: Observed) {
    // A version in a text says nothing of other crates, and a circumstance nothing of others.
    match observed.fact.kind() {
        FactKind::Package | FactKind::Setting | FactKind::Program | FactKind::Algorithm => {
            evidence.glimpse(observed)
        }
        _ => evidence.push(observed),
    }
}

/// What makes two observations the same: the fact, whom it concerns, and the values that do not change
/// from one attempt to the next.
fn identity(token: &Token, target: Option<&Target>) -> u64 {
    let mut hasher = DefaultHasher::new();
    token.fact.kind().hash(&mut hasher);
    token.manner.hash(&mut hasher);
    match &token.fact {
        Fact::Symptom(symptom) => symptom.name.hash(&mut hasher),
        Fact::Package { name, version } => (name, version).hash(&mut hasher),
        Fact::KeyExchangeSignature(signature) => (*signature as u8).hash(&mut hasher),
        Fact::Setting(setting) => setting.hash(&mut hasher),
        Fact::Program(program) => program.hash(&mut hasher),
        Fact::Algorithm(algorithm) => algorithm.hash(&mut hasher),
        // The reader makes no others.
        _ => {}
    }
    target.hash(&mut hasher);
    for word in
        ["expected", "host", "key_algorithm", "names", "not_after", "not_before", "signature_algorithm"]
    {
        token.values.get(word).hash(&mut hasher);
    }
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evidence::{Manner, Symptom, Values};

    #[test]
    fn distinct_observations_are_bounded() {
        let mut tally = Tally::default();
        let passage = Passage::new(b"x", 1);
        for i in 0..MOST as u64 + 10 {
            let token = Token {
                fact: Fact::Symptom(Symptom { name: "t:x", says: None }),
                at: 0,
                values: Values::none().with("not_after", i.to_string()),
                manner: Manner::Printed,
            };
            assert_eq!(tally.add("t", token, &passage, None).is_some(), i < MOST as u64);
        }
        assert_eq!(tally.into_reading(&[], false).evidence.observed().len(), MOST);
    }
}
