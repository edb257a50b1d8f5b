//! An intermediate that is no CA, as signing without an extension file makes it. RFC 5280, 4.2.1.9; rustls-webpki
//! 0.103 `verify_cert.rs`, `check_basic_constraints` (`EndEntityUsedAsCa`).

use whytls_certificates::make::BasicConstraints;

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    name: "issuer-is-no-ca",
    cause: Some("issuer-is-no-ca"),
    title: "The intermediate that signed the server's certificate says CA:FALSE.",
    trust: Trust::Root,
    host: LOCALHOST,
    serve,
};

fn serve(pki: &Pki) -> Result<Served, LabError> {
    let between = Draft::new("whytls lab no CA")
        .validity(pki.now - DAY, pki.now + 30 * DAY)
        .basic_constraints(BasicConstraints::NotCa)
        .key_identifiers()
        .signed_by(&pki.root)?;
    let leaf = pki.leaf().signed_by(&between)?;
    let mut settings = servers::openssl::settings(&leaf)?;
    settings.add_extra_chain_cert(between.certificate().to_owned())?;
    servers::openssl::serve(&leaf, settings)
}
