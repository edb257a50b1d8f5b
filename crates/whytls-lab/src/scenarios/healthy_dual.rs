//! A healthy server with an RSA and an ECDSA certificate, as large sites have: which one is sent depends on what the
//! client offers.

use whytls_certificates::make::KeyKind;

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    name: "healthy-dual",
    cause: None,
    title: "Nothing is wrong: TLS 1.2 and 1.3, with an RSA and an ECDSA certificate.",
    trust: Trust::Root,
    host: LOCALHOST,
    serve,
};

fn serve(pki: &Pki) -> Result<Served, LabError> {
    let intermediate = pki.intermediate()?;
    let ecdsa = pki.leaf().signed_by(&intermediate)?;
    let rsa = pki.leaf().key_kind(KeyKind::Rsa(2048)).signed_by(&intermediate)?;
    let mut settings = servers::openssl::settings(&rsa)?;
    servers::openssl::add_certificate(&mut settings, &ecdsa)?;
    settings.add_extra_chain_cert(intermediate.certificate().to_owned())?;
    servers::openssl::offer_http_1_1(&mut settings);
    servers::openssl::serve(&ecdsa, settings)
}
