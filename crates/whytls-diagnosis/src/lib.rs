//! Why TLS connections fail: facts, the reader of error text, the catalogue of causes, and the
//! reasoning that holds the one against the other.
//!
//! Pure: no files, network, clock, environment or processes. Whoever gathers evidence (a log, a live
//! endpoint, a lock file, a chain) hands it in as [`Evidence`]; [`diagnose`] answers with [`Finding`]s.
//!
//! ```
//! use whytls_diagnosis::{Context, diagnose, reader};
//!
//! let evidence = reader::read_text("the log", b"peer misbehaved: SignedKxWithWrongAlgorithm");
//! let findings = diagnose(&evidence, &Context::default());
//! assert_eq!(findings[0].cause.name, "ecdsa-sha1-offered-unverifiable");
//! ```

pub mod advisories;
mod cause;
pub mod causes;
mod condition;
mod diagnose;
mod evidence;
mod finding;
mod page;
pub mod programs;
pub mod reader;
mod strings;
mod symptoms;
mod template;

pub use cause::{
    Affected, Cause, Chinese, Group, Lab, Language, NotRemedy, Remedy, RemedyKind, Sign, WORDS, Where,
    Witness,
};
pub use condition::{Condition, Pattern, Verdict};
pub use diagnose::{ClientOutcome, Context, diagnose};
pub use evidence::{
    Alert, Algorithm, Certificate, Connection, Environment, Evidence, Fact, FactKind, Graph,
    KeyExchangeSignature, Manner, Observed, Said, Server, Setting, Source, Symptom, Trust, Usage, Values,
};
pub use finding::{Confidence, EvidenceItem, Finding, Occurrences, OfferedRemedy, Standing};
