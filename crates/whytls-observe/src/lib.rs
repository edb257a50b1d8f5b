//! Observes TLS endpoints; the only user of sockets.

mod chain;
pub mod driver;
mod endpoint;
mod facts;
mod issuers;
mod judge;
pub mod recorder;
mod revocation;
mod served;
mod sniff;
mod trust;
pub mod wire;

pub use chain::{chain_facts, chain_lines};
pub use endpoint::{Attempt, Manner, Observation, Talk, Target, Tried, Unobservable, VERSIONS, observe};
pub use facts::{facts, versions};
pub use judge::{Judge, Judged};
pub use revocation::revocation_facts;
pub use served::served_facts;
pub use trust::TrustStores;
