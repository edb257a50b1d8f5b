//! A TLS 1.2 server that is limited to signatures by RSA with SHA-224, which OpenSSL offers and rustls does not. RFC 5246,
//! 7.4.1.4.1.

use openssl::ssl::SslVersion;
use whytls_certificates::make::KeyKind;

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    name: "no-common-signature-scheme",
    cause: Some("no-common-signature-scheme"),
    title: "The server speaks only TLS 1.2 and signs with SHA-224 only.",
    trust: Trust::Root,
    host: LOCALHOST,
    serve,
};

fn serve(pki: &Pki) -> Result<Served, LabError> {
    let leaf = pki.leaf().key_kind(KeyKind::Rsa(2048)).signed_by(&pki.root)?;
    let mut settings = servers::openssl::settings(&leaf)?;
    servers::openssl::only_version(&mut settings, SslVersion::TLS1_2)?;
    // Without static RSA, whose exchange is not signed.
    settings.set_cipher_list("ECDHE-RSA-AES128-GCM-SHA256:ECDHE-RSA-AES256-GCM-SHA384")?;
    settings.set_sigalgs_list("RSA+SHA224")?;
    servers::openssl::serve(&leaf, settings)
}
