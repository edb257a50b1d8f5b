//! A TLS 1.2 server with RSA key exchange only: rustls has none of it (alert handshake_failure, 40). RFC 9325, 4.1;
//! RFC 5246, 8.1.1.

use openssl::ssl::SslVersion;
use whytls_certificates::make::KeyKind;

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    name: "server-lacks-ecdhe",
    cause: Some("server-lacks-ecdhe"),
    title: "The server has only RSA key exchange, no ECDHE.",
    trust: Trust::Root,
    host: LOCALHOST,
    serve,
};

fn serve(pki: &Pki) -> Result<Served, LabError> {
    let leaf = pki.leaf().key_kind(KeyKind::Rsa(2048)).signed_by(&pki.root)?;
    let mut settings = servers::openssl::settings(&leaf)?;
    servers::openssl::only_version(&mut settings, SslVersion::TLS1_2)?;
    settings.set_cipher_list("AES256-GCM-SHA384:AES128-GCM-SHA256:AES256-SHA:AES128-SHA")?;
    servers::openssl::serve(&leaf, settings)
}
