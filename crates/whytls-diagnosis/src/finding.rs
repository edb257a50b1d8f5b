//! A cause held against a subject's evidence.

use crate::cause::{Cause, Remedy};
use crate::evidence::FactKind;
use crate::reader::Seen;

/// A cause that the evidence speaks for.
#[derive(Clone, Debug)]
pub struct Finding {
    /// The catalogue's entry.
    pub cause: &'static Cause,
    /// How sure.
    pub confidence: Confidence,
    /// One sentence with the names and values of this very case.
    pub summary: String,
    /// What carries it.
    pub evidence: Vec<EvidenceItem>,
    /// The clients that fail by it, by name.
    pub affects: Vec<String>,
    /// What to do, in order.
    pub remedies: Vec<OfferedRemedy>,
    /// Tests that would settle a doubt, as commands.
    pub next: Vec<String>,
    /// Of a text: how often, where and when the failure occurred that this explains.
    pub seen: Option<Occurrences>,
}

/// Of which failure of a text a finding is, and when that occurred.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Occurrences {
    /// The failure's number in the report, counted from 1.
    pub failure: usize,
    /// How often, where and when.
    pub seen: Seen,
}

/// How sure a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Confidence {
    /// The condition holds, and the evidence refutes every rival.
    Certain,
    /// The condition holds, and a rival cannot be excluded.
    Likely,
    /// Something speaks for it, and what would decide is not known.
    Possible,
}

/// One observation that carries a finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EvidenceItem {
    /// Of which kind it is.
    pub kind: FactKind,
    /// What was observed.
    pub what: String,
    /// Where.
    pub source: String,
}

/// A remedy for this very case.
#[derive(Clone, Debug)]
pub struct OfferedRemedy {
    /// The catalogue's entry.
    pub remedy: &'static Remedy,
    /// What to do.
    pub summary: String,
    /// The command, complete.
    pub command: Option<String>,
    /// What is known of its working.
    pub standing: Standing,
}

/// What is known of a remedy's working.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    /// It was carried out and the connection was seen to work.
    Proved,
    /// Emulation or derivation says that it works here.
    Predicted,
    /// It is known to work for this cause.
    Advised,
}

impl Confidence {
    /// The word for it (contract.md).
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Certain => "certain",
            Self::Likely => "likely",
            Self::Possible => "possible",
        }
    }
}

impl Standing {
    /// The word for it (contract.md).
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Proved => "proved",
            Self::Predicted => "predicted",
            Self::Advised => "advised",
        }
    }
}
