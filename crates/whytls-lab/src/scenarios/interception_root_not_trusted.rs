//! What a client sees behind an inspecting proxy: a certificate for the name dialled, issued by the product's own CA.

use whytls_certificates::make::BasicConstraints;

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    name: "interception-root-not-trusted",
    cause: Some("interception-root-not-trusted"),
    title: "The certificate was issued by an inspecting product, whose root the client does not have.",
    trust: Trust::Nothing,
    host: LOCALHOST,
    serve,
};

fn serve(pki: &Pki) -> Result<Served, LabError> {
    let root = Draft::new("FortiGate CA")
        .organization("Fortinet")
        .validity(pki.now - 30 * DAY, pki.now + 365 * DAY)
        .basic_constraints(BasicConstraints::Ca { path_len: None })
        .self_signed()?;
    let leaf = pki.leaf().signed_by(&root)?;
    servers::openssl::serve(&leaf, servers::openssl::settings(&leaf)?)
}
