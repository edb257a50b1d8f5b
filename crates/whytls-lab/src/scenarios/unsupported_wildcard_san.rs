//! A wildcard within a label, which RFC 9525, 6.3, no longer allows.

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    name: "unsupported-wildcard-san",
    cause: Some("unsupported-wildcard-san"),
    title: "The certificate's only name is l*calhost.",
    trust: Trust::Root,
    host: LOCALHOST,
    serve,
};

fn serve(pki: &Pki) -> Result<Served, LabError> {
    let leaf = pki.nameless_leaf().dns_name("l*calhost").signed_by(&pki.root)?;
    servers::openssl::serve(&leaf, servers::openssl::settings(&leaf)?)
}
