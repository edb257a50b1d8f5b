//! The short strings that a whole text is searched for.

/// What every anchor contains one of.
pub(super) const PIECES: &[&str] = &["x509: "];
