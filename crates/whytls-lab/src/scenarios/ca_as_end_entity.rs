//! The certificate that `openssl req -x509` makes by default: self-signed and CA:TRUE. OpenSSL takes it once it is
//! trusted; webpki refuses it always (`CaUsedAsEndEntity`). RFC 5280, 4.2.1.9; rustls-webpki 0.103
//! `verify_cert.rs`, `check_basic_constraints`.

use whytls_certificates::make::BasicConstraints;

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    name: "ca-as-end-entity",
    cause: Some("ca-as-end-entity"),
    title: "The server presents a self-signed CA certificate (CA:TRUE) as its own.",
    trust: Trust::Leaf,
    host: LOCALHOST,
    serve,
};

fn serve(pki: &Pki) -> Result<Served, LabError> {
    let leaf = Draft::new("localhost")
        .validity(pki.now - DAY, pki.now + 30 * DAY)
        .dns_name("localhost")
        .basic_constraints(BasicConstraints::Ca { path_len: None })
        .key_identifiers()
        .self_signed()?;
    servers::openssl::serve(&leaf, servers::openssl::settings(&leaf)?)
}
