//! Answers to questions that come again.

use std::borrow::Borrow;
use std::collections::HashMap;
use std::hash::Hash;
use std::mem;
use std::sync::{Mutex, PoisonError};

/// Remembers answers: enough for the certificates that a list of targets has in common, few enough for memory to stay
/// flat however long the list is. What is asked for again and again is never forgotten.
#[derive(Debug)]
pub(crate) struct Memo<Q, A>(Mutex<Known<Q, A>>);

#[derive(Debug)]
struct Known<Q, A> {
    recent: HashMap<Q, A>,
    /// What was asked for before that: forgotten when `recent` is full, unless it is asked for again.
    earlier: HashMap<Q, A>,
}

impl<Q, A> Default for Memo<Q, A> {
    fn default() -> Self {
        Self(Mutex::new(Known { recent: HashMap::new(), earlier: HashMap::new() }))
    }
}

impl<Q: Hash + Eq, A: Clone> Memo<Q, A> {
    /// So many recent answers are remembered, and as many earlier ones.
    const MOST: usize = 32;

    /// The answer to a question if it was given before.
    pub(crate) fn recall<B: Hash + Eq + ?Sized>(&self, question: &B) -> Option<A>
    where
        Q: Borrow<B>,
    {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(answer) = known.recent.get(question) {
            return Some(answer.clone());
        }
        let (question, answer) = known.earlier.remove_entry(question)?;
        known.insert(question, answer.clone());
        Some(answer)
    }

    /// Remembers an answer. Two who ask at the same time both find it themselves.
    pub(crate) fn remember(&self, question: Q, answer: A) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(question, answer);
    }
}

impl<Q: Hash + Eq, A: Clone> Known<Q, A> {
    fn insert(&mut self, question: Q, answer: A) {
        if self.recent.len() >= Memo::<Q, A>::MOST {
            self.earlier = mem::take(&mut self.recent);
        }
        self.recent.insert(question, answer);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_asked_for_again_stays_and_the_rest_is_forgotten() {
        let memo = Memo::default();
        memo.remember(0, 0);
        for question in 1..10 * Memo::<usize, usize>::MOST {
            memo.remember(question, question * 2);
            assert_eq!(memo.recall(&question), Some(question * 2));
            assert_eq!(memo.recall(&0), Some(0));
        }
        assert_eq!(memo.recall(&1), None);
    }
}
