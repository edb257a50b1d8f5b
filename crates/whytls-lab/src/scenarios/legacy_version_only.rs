//! A server stuck at TLS 1.1: current clients get the alert protocol_version (70). RFC 8996; OpenSSL allows TLS 1.1
//! only at security level 0, because its handshake signatures use MD5 and SHA-1.

use openssl::ssl::SslVersion;

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    name: "legacy-version-only",
    cause: Some("legacy-version-only"),
    title: "The server speaks only TLS 1.1.",
    trust: Trust::Root,
    host: LOCALHOST,
    serve,
};

fn serve(pki: &Pki) -> Result<Served, LabError> {
    let leaf = pki.leaf().signed_by(&pki.root)?;
    let mut settings = servers::openssl::settings(&leaf)?;
    servers::openssl::only_version(&mut settings, SslVersion::TLS1_1)?;
    settings.set_cipher_list("DEFAULT@SECLEVEL=0")?;
    servers::openssl::serve(&leaf, settings)
}
