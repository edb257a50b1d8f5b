//! What each exact client offers and accepts; pure: no files, network, clock, environment or processes.

mod id;

pub use id::{Backend, BadClientId, ClientId, ClientOption};
