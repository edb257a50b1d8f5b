//! Calling off what is under way.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// A flag that calls off a build or a run. Clones share it, so that a Ctrl-C handler can hold one.
#[derive(Clone, Debug, Default)]
pub struct CancelToken(Arc<AtomicBool>);

impl CancelToken {
    /// A flag that nobody has raised.
    pub fn new() -> Self {
        Self::default()
    }

    /// Calls off. What is under way ends within a tenth of a second, with
    /// [`ProveError::Interrupted`](crate::ProveError::Interrupted).
    pub fn cancel(&self) {
        self.0.store(true, Ordering::Release);
    }

    /// Whether it was called off.
    pub fn is_cancelled(&self) -> bool {
        self.0.load(Ordering::Acquire)
    }
}
