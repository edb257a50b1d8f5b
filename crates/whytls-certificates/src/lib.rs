//! Chains and keys: what is in them, what verifiers say of them, how to make them.
//!
//! The crate is pure: bytes in, facts out. It opens no file and no socket, and the present time is an argument
//! (Unix seconds, UTC, everywhere).
//!
//! - [`read`]: DER or PEM bytes to owned facts about a certificate.
//! - [`judge`]: the verdicts of webpki (every rustls client) and of OpenSSL (native-tls on Linux) on a chain.
//! - [`Identity`]: a client's certificate and key, from two files.
//! - [`stores`]: what a store of roots holds.
//! - [`make`]: keys and certificates with exactly the properties asked for, good or bad, for tests and the lab.

mod identity;
pub mod judge;
pub mod make;
mod memo;
pub mod read;
mod signature;
pub mod stores;

pub use identity::{Identity, IdentityError};
