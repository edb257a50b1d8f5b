//! Conditions: trees of data over facts, with three values.

use std::collections::BTreeSet;

use semver::Version;

use crate::evidence::{
    Algorithm, Certificate, Connection, Environment, Evidence, Fact, FactKind, Graph, KeyExchangeSignature,
    Said, Server, Setting, Trust, Usage,
};

/// When a cause is present, as a tree of data. See [`Condition::evaluate`].
#[derive(Clone, Copy, Debug)]
pub enum Condition {
    /// Every part holds.
    All(&'static [Condition]),
    /// At least one part holds.
    Any(&'static [Condition]),
    /// The part is refuted.
    Not(&'static Condition),
    /// The part is not known to hold: what is unknown counts as *no* here. For what would speak up
    /// if it were so, as a log line that names another algorithm.
    Unless(&'static Condition),
    /// A fact that fits the pattern is known.
    Is(Pattern),
}

/// A pattern that facts fit or do not fit.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum Pattern {
    /// A text with this meaning was printed.
    Said(Said),
    /// The failure is about such an algorithm.
    Algorithm(Algorithm),
    /// The failure is surrounded by this.
    Setting(Setting),
    /// The peer's key exchange is signed so.
    KeyExchangeSignature(KeyExchangeSignature),
    /// A crate in one of the half-open ranges `[from, before)`.
    Package {
        /// The crate's name.
        name: &'static str,
        /// Ranges of versions, the first of each included, the second not.
        ranges: &'static [(&'static str, &'static str)],
    },
    /// The program uses its TLS library so.
    Usage(Usage),
    /// The dependency graph is built so.
    Graph(Graph),
    /// The connection went so.
    Connection(Connection),
    /// The server negotiates so.
    Server(Server),
    /// A certificate sent is so.
    Certificate(Certificate),
    /// The chain relates to the roots so.
    Trust(Trust),
    /// The client's machine is so.
    Environment(Environment),
}

/// A text with this meaning was printed.
pub(crate) const fn said(said: Said) -> Condition {
    Condition::Is(Pattern::Said(said))
}

/// The failure is surrounded by this.
pub(crate) const fn setting(setting: Setting) -> Condition {
    Condition::Is(Pattern::Setting(setting))
}

/// The failure is about such an algorithm.
pub(crate) const fn algorithm(algorithm: Algorithm) -> Condition {
    Condition::Is(Pattern::Algorithm(algorithm))
}

/// A crate in one of the half-open ranges `[from, before)` is part of the program.
pub(crate) const fn package(
    name: &'static str,
    ranges: &'static [(&'static str, &'static str)],
) -> Condition {
    Condition::Is(Pattern::Package { name, ranges })
}

/// A condition that is known to hold: what is unknown counts as *no* here. For what a text or a lock file alone
/// must not even make possible.
macro_rules! known {
    ($condition:expr) => {
        $crate::Condition::All(&[$crate::Condition::Not(&$crate::Condition::Unless(&$condition)), $condition])
    };
}
pub(crate) use known;

/// What the evidence says of a condition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It holds, carried by these observations (indices into [`Evidence::observed`]).
    Holds {
        /// What carries it.
        carriers: Vec<usize>,
    },
    /// The evidence excludes it.
    Refuted,
    /// Facts of these kinds are missing; some observations already speak for it.
    Unknown {
        /// What speaks for it so far.
        carriers: Vec<usize>,
        /// The kinds of fact that could decide.
        missing: BTreeSet<FactKind>,
    },
}

impl Condition {
    /// Holds this condition against the evidence.
    ///
    /// A pattern holds where a fact fits it; it is refuted where facts of its kind were looked for and
    /// none fits; else it is unknown.
    pub fn evaluate(&self, evidence: &Evidence) -> Verdict {
        match self {
            Self::Is(pattern) => pattern.evaluate(evidence),
            Self::Not(part) => match part.evaluate(evidence) {
                Verdict::Holds { .. } => Verdict::Refuted,
                Verdict::Refuted => Verdict::Holds { carriers: Vec::new() },
                // What speaks for the part speaks against its opposite.
                Verdict::Unknown { missing, .. } => Verdict::Unknown { carriers: Vec::new(), missing },
            },
            Self::Unless(part) => match part.evaluate(evidence) {
                Verdict::Holds { .. } => Verdict::Refuted,
                Verdict::Refuted | Verdict::Unknown { .. } => Verdict::Holds { carriers: Vec::new() },
            },
            Self::All(parts) => {
                let mut carried = Vec::new();
                let mut missing = BTreeSet::new();
                for part in *parts {
                    match part.evaluate(evidence) {
                        Verdict::Holds { carriers } => carried.extend(carriers),
                        Verdict::Refuted => return Verdict::Refuted,
                        Verdict::Unknown { carriers, missing: kinds } => {
                            carried.extend(carriers);
                            missing.extend(kinds);
                        }
                    }
                }
                settle(carried, missing)
            }
            Self::Any(parts) => {
                let (mut held, mut open) = (Vec::new(), Vec::new());
                let mut missing = BTreeSet::new();
                let (mut any_held, mut any_open) = (false, false);
                for part in *parts {
                    match part.evaluate(evidence) {
                        Verdict::Holds { carriers } => {
                            any_held = true;
                            held.extend(carriers);
                        }
                        Verdict::Refuted => {}
                        Verdict::Unknown { carriers, missing: kinds } => {
                            any_open = true;
                            open.extend(carriers);
                            missing.extend(kinds);
                        }
                    }
                }
                if any_held {
                    settle(held, BTreeSet::new())
                } else if any_open {
                    settle(open, missing)
                } else {
                    Verdict::Refuted
                }
            }
        }
    }

    /// The patterns by which observations speak for this condition. Where none fits any, its verdict has no carriers.
    pub fn speaking(&self) -> Vec<&Pattern> {
        match self {
            Self::Is(pattern) => vec![pattern],
            Self::Not(_) | Self::Unless(_) => Vec::new(),
            Self::All(parts) | Self::Any(parts) => parts.iter().flat_map(Self::speaking).collect(),
        }
    }

    /// Whether it holds only where an observation speaks for it, and never by mere absence.
    pub fn must_be_carried(&self) -> bool {
        match self {
            Self::Is(_) => true,
            Self::Not(_) | Self::Unless(_) => false,
            Self::All(parts) => parts.iter().any(Self::must_be_carried),
            Self::Any(parts) => parts.iter().all(Self::must_be_carried),
        }
    }

    /// All patterns below this condition.
    pub fn patterns(&self) -> Vec<&Pattern> {
        match self {
            Self::Is(pattern) => vec![pattern],
            Self::Not(part) | Self::Unless(part) => part.patterns(),
            Self::All(parts) | Self::Any(parts) => parts.iter().flat_map(Self::patterns).collect(),
        }
    }
}

/// Holds where nothing is missing, else unknown; each carrier once, in order.
fn settle(mut carriers: Vec<usize>, missing: BTreeSet<FactKind>) -> Verdict {
    carriers.sort_unstable();
    carriers.dedup();
    if missing.is_empty() { Verdict::Holds { carriers } } else { Verdict::Unknown { carriers, missing } }
}

impl Pattern {
    /// The kind of facts that this pattern can fit.
    pub fn kind(&self) -> FactKind {
        match self {
            Self::Said(_) => FactKind::Symptom,
            Self::Algorithm(_) => FactKind::Algorithm,
            Self::Setting(_) => FactKind::Setting,
            Self::KeyExchangeSignature(_) => FactKind::KeyExchangeSignature,
            Self::Package { .. } => FactKind::Package,
            Self::Usage(_) => FactKind::Usage,
            Self::Graph(_) => FactKind::Graph,
            Self::Connection(_) => FactKind::Connection,
            Self::Server(_) => FactKind::Server,
            Self::Certificate(_) => FactKind::Certificate,
            Self::Trust(_) => FactKind::Trust,
            Self::Environment(_) => FactKind::Environment,
        }
    }

    pub(crate) fn fits(&self, fact: &Fact) -> bool {
        match (self, fact) {
            (Self::Said(a), Fact::Symptom(b)) => b.says == Some(*a),
            (Self::Algorithm(a), Fact::Algorithm(b)) => a == b,
            (Self::Setting(a), Fact::Setting(b)) => a == b,
            (Self::KeyExchangeSignature(a), Fact::KeyExchangeSignature(b)) => a == b,
            (Self::Package { name, ranges }, Fact::Package { name: n, version }) => {
                name == n && in_ranges(version, ranges)
            }
            (Self::Usage(a), Fact::Usage(b)) => a == b,
            (Self::Graph(a), Fact::Graph(b)) => a == b,
            (Self::Connection(a), Fact::Connection(b)) => a == b,
            (Self::Server(a), Fact::Server(b)) => a == b,
            (Self::Certificate(a), Fact::Certificate(b)) => a == b,
            (Self::Trust(a), Fact::Trust(b)) => a == b,
            (Self::Environment(a), Fact::Environment(b)) => a == b,
            _ => false,
        }
    }

    /// Whether a fact about the very same thing says otherwise: this crate, of another version.
    fn is_told_otherwise(&self, evidence: &Evidence) -> bool {
        let Self::Package { name, .. } = self else { return false };
        evidence.observed().iter().any(|o| matches!(&o.fact, Fact::Package { name: n, .. } if n == name))
    }

    fn evaluate(&self, evidence: &Evidence) -> Verdict {
        let carriers: Vec<usize> = evidence
            .observed()
            .iter()
            .enumerate()
            .filter(|(_, o)| self.fits(&o.fact))
            .map(|(i, _)| i)
            .collect();
        if !carriers.is_empty() {
            Verdict::Holds { carriers }
        } else if evidence.has_looked_for(self.kind()) || self.is_told_otherwise(evidence) {
            Verdict::Refuted
        } else {
            Verdict::Unknown { carriers, missing: BTreeSet::from([self.kind()]) }
        }
    }
}

/// Whether a version lies in one of the half-open ranges. A pre-release counts by semver's order, so
/// `0.23.4-alpha.1` lies before `0.23.4`. A bound that does not parse holds nothing; a test over the
/// catalogue sees to it that there is none.
pub(crate) fn in_ranges(version: &Version, ranges: &[(&str, &str)]) -> bool {
    ranges.iter().any(|(from, before)| {
        matches!((Version::parse(from), Version::parse(before)), (Ok(from), Ok(before))
            if from <= *version && *version < before)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evidence::{Observed, Source, Values};

    const EXPIRED: Condition = Condition::Is(Pattern::Certificate(Certificate::Expired));
    const SILENT: Condition = Condition::Is(Pattern::Connection(Connection::Silent));

    fn expired() -> Evidence {
        let mut evidence = Evidence::new();
        evidence.add(
            Fact::Certificate(Certificate::Expired),
            "it is",
            Values::none(),
            Source::Chain { index: 0 },
        );
        evidence
    }

    #[test]
    fn what_was_not_looked_for_is_unknown_and_not_no() {
        let mut evidence = Evidence::new();
        assert!(matches!(EXPIRED.evaluate(&evidence), Verdict::Unknown { .. }));
        evidence.looked_for(FactKind::Certificate);
        assert_eq!(EXPIRED.evaluate(&evidence), Verdict::Refuted);
        assert_eq!(EXPIRED.evaluate(&expired()), Verdict::Holds { carriers: vec![0] });
    }

    #[test]
    fn all_any_and_not_follow_kleene() {
        let evidence = expired();
        const BOTH: Condition = Condition::All(&[EXPIRED, SILENT]);
        const EITHER: Condition = Condition::Any(&[EXPIRED, SILENT]);
        assert_eq!(
            BOTH.evaluate(&evidence),
            Verdict::Unknown { carriers: vec![0], missing: BTreeSet::from([FactKind::Connection]) }
        );
        assert_eq!(EITHER.evaluate(&evidence), Verdict::Holds { carriers: vec![0] });
        assert_eq!(Condition::Not(&EXPIRED).evaluate(&evidence), Verdict::Refuted);
        assert!(matches!(Condition::Not(&SILENT).evaluate(&evidence), Verdict::Unknown { .. }));
        assert_eq!(
            Condition::All(&[Condition::Not(&EXPIRED), SILENT]).evaluate(&evidence),
            Verdict::Refuted,
            "one refuted part decides, whatever is missing"
        );
    }

    #[test]
    fn a_version_seen_by_chance_speaks_of_its_own_crate_alone() {
        const RUSTLS: Condition =
            Condition::Is(Pattern::Package { name: "rustls", ranges: &[("0.23.0", "0.23.4")] });
        const REQWEST: Condition =
            Condition::Is(Pattern::Package { name: "reqwest", ranges: &[("0.12.0", "0.12.5")] });
        let mut evidence = Evidence::new();
        evidence.glimpse(Observed {
            fact: Fact::Package { name: "rustls".to_owned(), version: Version::new(0, 22, 2) },
            what: String::new(),
            values: Values::none(),
            source: Source::Text { name: "a panic".to_owned(), line: 1 },
            manner: crate::evidence::Manner::Printed,
        });
        assert_eq!(RUSTLS.evaluate(&evidence), Verdict::Refuted);
        assert!(matches!(REQWEST.evaluate(&evidence), Verdict::Unknown { .. }));
    }

    #[test]
    fn ranges_are_half_open() {
        let ranges = [("0.22.2", "0.22.3"), ("0.23.0", "0.23.4")];
        for (version, inside) in [
            ("0.22.1", false),
            ("0.22.2", true),
            ("0.22.3", false),
            ("0.22.4", false),
            ("0.23.0", true),
            ("0.23.3", true),
            ("0.23.4", false),
            ("0.24.0", false),
        ] {
            assert_eq!(in_ranges(&Version::parse(version).unwrap(), &ranges), inside, "{version}");
        }
    }
}
