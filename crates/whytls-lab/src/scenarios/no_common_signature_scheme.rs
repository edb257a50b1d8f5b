//! A TLS 1.3 server with a P-521 key, which signs in ecdsa_secp521r1_sha512 alone: rustls with ring does not offer it,
//! rustls with aws-lc-rs and OpenSSL do. RFC 8446, 4.2.3.

use openssl::ssl::SslVersion;
use whytls_certificates::make::KeyKind;

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    name: "no-common-signature-scheme",
    cause: Some("no-common-signature-scheme"),
    title: "The server speaks only TLS 1.3 and has a P-521 key.",
    trust: Trust::Root,
    host: LOCALHOST,
    serve,
};

fn serve(pki: &Pki) -> Result<Served, LabError> {
    let leaf = pki.leaf().key_kind(KeyKind::P521).signed_by(&pki.root)?;
    let mut settings = servers::openssl::settings(&leaf)?;
    servers::openssl::only_version(&mut settings, SslVersion::TLS1_3)?;
    servers::openssl::serve(&leaf, settings)
}
