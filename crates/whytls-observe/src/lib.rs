//! Observes TLS endpoints; the only user of sockets.

mod chain;
pub mod driver;
mod endpoint;
mod facts;
mod judge;
mod negotiation;
mod probe;
pub mod recorder;
mod sniff;
mod trust;
pub mod wire;

pub use chain::{chain_facts, chain_lines};
pub use endpoint::{Attempt, Manner, Observation, Talk, Target, Tried, Unobservable, VERSIONS, observe};
pub use facts::{facts, versions};
pub use judge::{Judge, Judged};
pub use probe::{Part, Probe, Question, Spoken, What, spoken};
pub use trust::TrustStores;
