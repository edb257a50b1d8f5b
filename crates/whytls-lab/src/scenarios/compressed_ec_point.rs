//! A key on P-256 whose point is in compressed form: OpenSSL and aws-lc-rs take it, ring does not. RFC 5480, 2.2.

use whytls_certificates::make::KeyKind;

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    name: "compressed-ec-point",
    cause: Some("compressed-ec-point"),
    title: "The point of the server's key is in compressed form.",
    trust: Trust::Root,
    host: LOCALHOST,
    serve,
};

fn serve(pki: &Pki) -> Result<Served, LabError> {
    let leaf = pki.leaf().key_kind(KeyKind::P256Compressed).signed_by(&pki.root)?;
    servers::openssl::serve(&leaf, servers::openssl::settings(&leaf)?)
}
