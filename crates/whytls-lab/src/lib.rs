//! Servers with known faults, on loopback.
//!
//! Each [`Scenario`] is a small server with one fault (or none), named after the cause that it shows. It makes its
//! certificates when it starts, listens on 127.0.0.1, and is gone when its [`Running`] handle is dropped.
//!
//! ```no_run
//! let now = 1_800_000_000; // the present, as Unix seconds
//! let scenario = whytls_lab::scenario("certificate-expired").expect("the lab has it");
//! let running = scenario.start(now)?;
//! println!("{}: connect to {} as {}", scenario.title, running.addr(), running.host());
//! # Ok::<(), whytls_lab::LabError>(())
//! ```
//!
//! Everything is bounded: connections at once, bytes read and sent, and the life of each connection. Only plain
//! threads are used, so a lab server may be started from any program, with or without an async runtime.

mod connection;
mod error;
mod http;
mod pki;
mod running;
mod scenario;
mod scenarios;
mod servers;

pub use error::LabError;
pub use running::{MAX_CONNECTIONS, Running};
pub use scenario::{Scenario, Trust};

/// All scenarios, sorted by name.
pub fn scenarios() -> &'static [Scenario] {
    scenarios::ALL
}

/// The scenario of this name.
pub fn scenario(name: &str) -> Option<&'static Scenario> {
    scenarios().iter().find(|scenario| scenario.name == name)
}
