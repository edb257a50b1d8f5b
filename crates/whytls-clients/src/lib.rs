//! What each exact client offers and accepts; pure: no files, network, clock, environment or processes.

mod foreign;
mod id;
mod offer;
mod profile;
pub mod profiles;
mod split;
pub mod wording;

pub use foreign::{Choice, Foreign, Lacks, Rules, Suites, Words, foreign};
pub use id::{Backend, BadClientId, ClientId, ClientOption};
pub use offer::{ECDSA_SHA1, Groups, Offer, Schemes, Stack, scheme_name};
pub use profile::{Chosen, Curve, Defect, Profile, RootSet, Verifier};
pub use split::split;
