//! Certificate bytes to owned facts.
//!
//! [`pem_certificates`] finds the certificates in a file's bytes, [`Certificate::parse`] reads one. Both take
//! anything: bad bytes give an error which says where they are bad, never a panic.

mod certificate;
mod locate;
mod pem;

pub use certificate::{Certificate, Name, PublicKey, ReadError, name_text};
pub use pem::{PemError, pem, pem_certificates};
