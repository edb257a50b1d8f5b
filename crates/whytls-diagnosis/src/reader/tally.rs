//! Observations folded: the same again is counted, not kept.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use crate::evidence::{Evidence, Fact, FactKind, Observed, Source};
use crate::reader::forms::Token;
use crate::reader::passage::{Passage, Target};

/// Distinct observations kept. Later ones are dropped, so that memory stays bounded.
const MOST: usize = 4096;

/// A kept observation, by its place.
pub(super) type Kept = u16;

#[derive(Default)]
pub(super) struct Tally {
    observed: Vec<(Observed, u64)>,
    known: HashMap<u64, Kept>,
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
        let observed = Observed { fact: token.fact, what: passage.excerpt(token.at), values, source };
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

    /// Whether any symptom was read.
    pub(super) fn has_symptom(&self) -> bool {
        self.observed.iter().any(|(o, _)| o.fact.kind() == FactKind::Symptom)
    }

    pub(super) fn into_evidence(self) -> Evidence {
        let mut evidence = Evidence::new();
        evidence.looked_for(FactKind::Symptom);
        for (mut observed, count) in self.observed {
            if count > 1 {
                observed.what.push_str(&format!(" (×{count})"));
            }
            // A version in a text says nothing of other crates.
            if observed.fact.kind() == FactKind::Package {
                evidence.glimpse(observed);
            } else {
                evidence.push(observed);
            }
        }
        evidence
    }
}

/// What makes two observations the same: the fact, whom it concerns, and the values that do not change
/// from one attempt to the next.
fn identity(token: &Token, target: Option<&Target>) -> u64 {
    let mut hasher = DefaultHasher::new();
    match &token.fact {
        Fact::Symptom(name) => name.hash(&mut hasher),
        Fact::Package { name, version } => (name, version).hash(&mut hasher),
        Fact::KeyExchangeSignature(signature) => (*signature as u8).hash(&mut hasher),
        // The reader makes no others.
        _ => {}
    }
    target.hash(&mut hasher);
    for word in ["expected", "host", "names", "not_after", "not_before"] {
        token.values.get(word).hash(&mut hasher);
    }
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evidence::Values;

    #[test]
    fn distinct_observations_are_bounded() {
        let mut tally = Tally::default();
        let passage = Passage::new(b"x", 1);
        for i in 0..MOST as u64 + 10 {
            let token = Token {
                fact: Fact::Symptom(crate::reader::vocabulary::RUSTLS_EXPIRED),
                at: 0,
                values: Values::none().with("not_after", i.to_string()),
            };
            assert_eq!(tally.add("t", token, &passage, None).is_some(), i < MOST as u64);
        }
        assert_eq!(tally.into_evidence().observed().len(), MOST);
    }
}
