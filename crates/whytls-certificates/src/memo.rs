//! Answers to questions that come again.

use std::borrow::Borrow;
use std::collections::HashMap;
use std::hash::Hash;
use std::sync::{Mutex, PoisonError};

/// Remembers answers: enough for the certificates that a list of targets has in common, few enough for memory to stay
/// flat however long the list is.
#[derive(Debug)]
pub(crate) struct Memo<Q, A>(Mutex<HashMap<Q, A>>);

impl<Q, A> Default for Memo<Q, A> {
    fn default() -> Self {
        Self(Mutex::default())
    }
}

impl<Q: Hash + Eq, A: Clone> Memo<Q, A> {
    /// So many answers are remembered.
    const MOST: usize = 64;

    /// The answer to a question if it was given before.
    pub(crate) fn recall<B: Hash + Eq + ?Sized>(&self, question: &B) -> Option<A>
    where
        Q: Borrow<B>,
    {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).get(question).cloned()
    }

    /// Remembers an answer. Two who ask at the same time both find it themselves.
    pub(crate) fn remember(&self, question: Q, answer: A) {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if known.len() >= Self::MOST {
            known.clear();
        }
        known.insert(question, answer);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_are_remembered_and_not_without_end() {
        let memo = Memo::default();
        for question in 0..=Memo::<usize, usize>::MOST {
            memo.remember(question, question * 2);
            assert_eq!(memo.recall(&question), Some(question * 2));
        }
        assert_eq!(memo.recall(&0), None);
    }
}
