//! A healthy server with an RSA key of 2048 bits, on OpenSSL's defaults.

use whytls_certificates::make::KeyKind;

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    name: "healthy-rsa",
    cause: None,
    title: "Nothing is wrong: TLS 1.2 and 1.3 with an RSA certificate.",
    trust: Trust::Root,
    host: LOCALHOST,
    serve,
};

fn serve(pki: &Pki) -> Result<Served, LabError> {
    let intermediate = pki.intermediate()?;
    let leaf = pki.leaf().key_kind(KeyKind::Rsa(2048)).signed_by(&intermediate)?;
    let mut settings = servers::openssl::settings(&leaf)?;
    settings.add_extra_chain_cert(intermediate.certificate().to_owned())?;
    servers::openssl::offer_http_1_1(&mut settings);
    servers::openssl::serve(&leaf, settings)
}
