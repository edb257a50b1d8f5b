//! A healthy server that has not learnt TLS 1.3 yet.

use openssl::ssl::SslVersion;

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    name: "healthy-tls12",
    cause: None,
    title: "Nothing is wrong: TLS 1.2 with an ECDSA certificate.",
    trust: Trust::Root,
    host: LOCALHOST,
    serve,
};

fn serve(pki: &Pki) -> Result<Served, LabError> {
    let intermediate = pki.intermediate()?;
    let leaf = pki.leaf().signed_by(&intermediate)?;
    let mut settings = servers::openssl::settings(&leaf)?;
    servers::openssl::only_version(&mut settings, SslVersion::TLS1_2)?;
    settings.add_extra_chain_cert(intermediate.certificate().to_owned())?;
    servers::openssl::offer_http_1_1(&mut settings);
    servers::openssl::serve(&leaf, settings)
}
