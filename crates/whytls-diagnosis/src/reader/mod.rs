//! Reads error text: bytes to facts.
//!
//! A word counts only where it stands in a form that software prints (`forms/`): what Rust's Debug and
//! Display print, OpenSSL's error queue, lines of logs, paths of panics. Prose and source code that
//! mention a word are no symptom.
//!
//! ```
//! use whytls_diagnosis::{Fact, reader};
//!
//! let read = |text: &str| reader::read_text("a text", text.as_bytes());
//! let printed = read("Error: Custom { kind: InvalidData, error: InvalidCertificate(UnknownIssuer) }");
//! assert_eq!(printed.observed()[0].fact, Fact::Symptom(reader::vocabulary::RUSTLS_UNKNOWN_ISSUER));
//! assert!(read("When does rustls return UnknownIssuer?").is_empty());
//! ```

mod anchors;
mod fold;
mod forms;
mod passage;
mod scanner;
mod tally;
pub mod vocabulary;

use std::io;

pub use scanner::Scanner;

use crate::evidence::Evidence;

/// Reads a text that fits in memory. `name` stands for it in sources.
pub fn read_text(name: &str, text: &[u8]) -> Evidence {
    let mut scanner = Scanner::new(name);
    scanner.push(text);
    scanner.finish()
}

/// Reads a text of any length in constant memory. `name` stands for it in sources.
pub fn scan(reader: &mut dyn io::Read, name: &str) -> io::Result<Evidence> {
    let mut scanner = Scanner::new(name);
    scanner.drain(reader)?;
    Ok(scanner.finish())
}

/// The fixed strings that the scanner searches for: the measure of its speed is a plain search for them.
pub fn anchors() -> impl Iterator<Item = &'static str> {
    anchors::pieces()
}

#[cfg(test)]
mod tests;
