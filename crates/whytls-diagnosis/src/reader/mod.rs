//! Reads error text: bytes to facts.

pub mod vocabulary;

use crate::evidence::Evidence;

/// Reads a text that fits in memory. `name` stands for it in sources.
pub fn read_text(name: &str, text: &[u8]) -> Evidence {
    let _ = (name, text);
    Evidence::new()
}
