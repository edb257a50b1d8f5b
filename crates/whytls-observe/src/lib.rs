//! Observes TLS endpoints; the only user of sockets.

mod chain;
pub mod driver;
mod endpoint;
mod facts;
mod judge;
pub mod recorder;
mod session;
mod sniff;
mod trust;
pub mod wire;

pub use chain::{chain_facts, chain_lines};
pub use endpoint::{Attempt, Manner, Observation, Talk, Target, Tried, Unobservable, VERSIONS, observe};
pub use facts::{facts, versions};
pub use judge::{Judge, Judged};
pub use session::{
    Application, ClientCertificates, applications, client_certificates, renegotiation_and_compression,
    resumed, staples,
};
pub use trust::TrustStores;
