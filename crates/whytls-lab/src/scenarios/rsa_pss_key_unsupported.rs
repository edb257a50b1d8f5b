//! A key of the kind id-RSASSA-PSS: rustls offers no rsa_pss_pss scheme. RFC 4055; RFC 8446, 4.2.3.

use whytls_certificates::make::KeyKind;

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    name: "rsa-pss-key-unsupported",
    cause: Some("rsa-pss-key-unsupported"),
    title: "The server's RSA key is for PSS alone.",
    trust: Trust::Root,
    host: LOCALHOST,
    serve,
};

fn serve(pki: &Pki) -> Result<Served, LabError> {
    let leaf = pki.leaf().key_kind(KeyKind::RsaPss(2048)).signed_by(&pki.root)?;
    servers::openssl::serve(&leaf, servers::openssl::settings(&leaf)?)
}
