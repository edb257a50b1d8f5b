//! An RSA key of 2047 bits: rustls counts whole octets and takes it, OpenSSL at security level 2 refuses what has less than
//! 112 bits of security. SSL_CTX_set_security_level(3); ring 0.17, src/rsa/public_modulus.rs.

use whytls_certificates::make::KeyKind;

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    name: "openssl-security-level",
    cause: Some("openssl-security-level"),
    title: "The server's RSA key has 2047 bits.",
    trust: Trust::Root,
    host: LOCALHOST,
    serve,
};

fn serve(pki: &Pki) -> Result<Served, LabError> {
    let leaf = pki.leaf().key_kind(KeyKind::Rsa(2047)).signed_by(&pki.root)?;
    let mut settings = servers::openssl::settings_for_weak_keys()?;
    servers::openssl::add_certificate(&mut settings, &leaf)?;
    servers::openssl::serve(&leaf, settings)
}
