//! Certificate bytes to owned facts.
//!
//! [`pem_certificates`] finds the certificates in a file's bytes, [`Certificate::parse`] reads one. Both take
//! anything: bad bytes give an error which says where they are bad, never a panic.

mod certificate;
mod locate;
mod pem;
mod usual;

pub use certificate::{Certificate, Name, PublicKey, ReadError, name_text};
pub use pem::{PemError, pem, pem_certificates};

/// Reads a revocation list from PEM or DER, and returns its DER.
///
/// # Errors
///
/// Where the bytes are neither, in OpenSSL's words.
pub fn revocation_list(bytes: &[u8]) -> Result<Vec<u8>, openssl::error::ErrorStack> {
    use openssl::x509::X509Crl;
    let list = if bytes.first() == Some(&0x30) { X509Crl::from_der(bytes) } else { X509Crl::from_pem(bytes) };
    list?.to_der()
}
