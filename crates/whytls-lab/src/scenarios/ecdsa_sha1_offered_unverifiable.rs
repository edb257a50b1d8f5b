//! The seed defect (rustls pull request 1869, reqwest issue 2191): a TLS 1.2 server with a P-256 key that allows SHA-1
//! and follows the client's order of signature schemes. Whoever offers ecdsa_sha1 (0x0203) before the other ECDSA
//! schemes gets its ServerKeyExchange signed with it, and rustls 0.22.2 and 0.23.0 to 0.23.3 cannot match that scheme
//! with the suite. OpenSSL allows SHA-1 only at security level 0, because it counts below 80 bits since 3.0.

use openssl::ssl::SslVersion;

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    name: "ecdsa-sha1-offered-unverifiable",
    cause: Some("ecdsa-sha1-offered-unverifiable"),
    title: "The server speaks only TLS 1.2 and signs with ECDSA and SHA-1 for clients that offer it first.",
    trust: Trust::Leaf,
    host: LOCALHOST,
    serve,
};

fn serve(pki: &Pki) -> Result<Served, LabError> {
    let leaf = pki.leaf().self_signed()?;
    let mut settings = servers::openssl::settings(&leaf)?;
    servers::openssl::only_version(&mut settings, SslVersion::TLS1_2)?;
    settings.set_cipher_list("DEFAULT@SECLEVEL=0")?;
    servers::openssl::serve(&leaf, settings)
}
