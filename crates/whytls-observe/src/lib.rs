//! Observes TLS endpoints; the only user of sockets.

mod before_tls;
mod chain;
mod crowd;
pub mod dialogue;
pub mod driver;
mod elsewhere;
mod endpoint;
mod facts;
mod fickle;
mod issuers;
mod judge;
mod names;
mod negotiation;
mod opening;
mod otherwise;
mod probe;
mod quick;
mod reach;
pub mod recorder;
mod revocation;
mod served;
mod session;
mod sniff;
mod spoken;
mod trust;
mod unexplained;
pub mod wire;

pub use chain::{chain_facts, chain_lines};
pub use endpoint::{
    Attempt, KeyType, Manner, NameSent, Observation, Talk, Target, Tried, Unobservable, VERSIONS, observe,
};
pub use facts::{facts, versions};
pub use fickle::Fickle;
pub use judge::{Judge, Judged};
pub use names::refuses_address_as_name;
pub use otherwise::{Asked, Heard, Otherwise};
pub use probe::{Part, Probe, Question, What};
pub use quick::{Found, Quick, is_firm, quick_facts};
pub use reach::Reached;
pub use revocation::revocation_facts;
pub use served::served_facts;
pub use session::{
    Application, ClientCertificates, applications, client_certificates, renegotiation_and_compression,
    resumed, staples,
};
pub use spoken::{Spoken, spoken};
pub use trust::TrustStores;
pub use unexplained::unexplained;
