//! An RSA key of 1024 bits: rustls verifies none below 2048, OpenSSL none below security level 1. NIST SP 800-131A.

use whytls_certificates::make::KeyKind;

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    name: "rsa-key-size-unsupported",
    cause: Some("rsa-key-size-unsupported"),
    title: "The server's RSA key has 1024 bits.",
    trust: Trust::Root,
    host: LOCALHOST,
    serve,
};

fn serve(pki: &Pki) -> Result<Served, LabError> {
    let leaf = pki.leaf().key_kind(KeyKind::Rsa(1024)).signed_by(&pki.root)?;
    let mut settings = servers::openssl::settings_for_weak_keys()?;
    servers::openssl::add_certificate(&mut settings, &leaf)?;
    servers::openssl::serve(&leaf, settings)
}
