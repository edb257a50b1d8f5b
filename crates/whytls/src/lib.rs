//! Why a TLS connection fails, and what fixes it.
//!
//! The face of the library; what it knows lives in the crates that it re-exports: [`diagnosis`] (facts,
//! causes, findings), [`clients`] (what exact clients offer and accept) and [`report`] (reports and their
//! renderers).

pub use whytls_clients as clients;
pub use whytls_diagnosis as diagnosis;
pub use whytls_report as report;

#[doc(hidden)]
pub mod program;
