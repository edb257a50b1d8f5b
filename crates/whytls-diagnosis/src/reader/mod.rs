//! Reads error text: bytes to facts.
//!
//! A word counts only where it stands in a form that software prints (`forms/`): what Rust's Debug and
//! Display print, OpenSSL's error queue, lines of logs, paths of panics. Prose and source code that
//! mention a word are no symptom.
//!
//! ```
//! use whytls_diagnosis::{Fact, Said, reader};
//!
//! let read = |text: &str| reader::read_text("a text", text.as_bytes());
//! let printed = read("Error: Custom { kind: InvalidData, error: InvalidCertificate(UnknownIssuer) }");
//! let Fact::Symptom(symptom) = printed.observed()[0].fact else { panic!() };
//! assert_eq!(symptom.name, "rustls:InvalidCertificate::UnknownIssuer");
//! assert_eq!(symptom.says, Some(Said::UnknownIssuer));
//! assert!(read("When does rustls return UnknownIssuer?").is_empty());
//! ```

mod algorithms;
mod anchors;
mod failures;
mod fold;
mod forms;
mod loose;
mod passage;
mod pieces;
mod scanner;
mod settings;
mod tally;
mod time;
pub mod vocabulary;

use std::io;

pub use failures::{Failure, Moment, Reading, Seen};
pub use scanner::Scanner;

use crate::evidence::Evidence;

/// Reads a text that fits in memory, as if it told of one failure. `name` stands for it in sources.
pub fn read_text(name: &str, text: &[u8]) -> Evidence {
    read(name, text).evidence
}

/// Reads a text that fits in memory, and tells its failures apart. `name` stands for it in sources.
pub fn read(name: &str, text: &[u8]) -> Reading {
    let mut scanner = Scanner::new(name);
    scanner.push(text);
    scanner.finish()
}

/// Reads a text of any length in constant memory. `name` stands for it in sources.
pub fn scan(reader: &mut dyn io::Read, name: &str) -> io::Result<Reading> {
    let mut scanner = Scanner::new(name);
    scanner.drain(reader)?;
    Ok(scanner.finish())
}

/// The fixed strings that the scanner searches for: the measure of its speed is a plain search for them.
pub fn pieces() -> impl Iterator<Item = &'static str> {
    anchors::pieces()
}

/// The strings at which the forms begin; each contains one of [`pieces`].
pub fn anchors() -> impl Iterator<Item = &'static str> {
    anchors::all()
}

#[cfg(test)]
mod tests;
