//! A TLS 1.2 server that signs with SHA-1 alone, as old ones do. RFC 9155; OpenSSL does so only at security level 0.

use openssl::ssl::SslVersion;
use whytls_certificates::make::KeyKind;

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    name: "sha1-only-signatures",
    cause: Some("sha1-only-signatures"),
    title: "The server speaks only TLS 1.2 and signs with SHA-1 only.",
    trust: Trust::Root,
    host: LOCALHOST,
    serve,
};

fn serve(pki: &Pki) -> Result<Served, LabError> {
    let leaf = pki.leaf().key_kind(KeyKind::Rsa(2048)).signed_by(&pki.root)?;
    let mut settings = servers::openssl::settings(&leaf)?;
    servers::openssl::only_version(&mut settings, SslVersion::TLS1_2)?;
    // Without static RSA, whose exchange is not signed.
    settings.set_cipher_list("ECDHE-RSA-AES128-GCM-SHA256:ECDHE-RSA-AES256-GCM-SHA384:@SECLEVEL=0")?;
    settings.set_sigalgs_list("RSA+SHA1")?;
    servers::openssl::serve(&leaf, settings)
}
