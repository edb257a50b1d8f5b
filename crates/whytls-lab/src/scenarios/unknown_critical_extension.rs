//! A critical extension that nobody knows. RFC 5280, 4.2.

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    name: "unknown-critical-extension",
    cause: Some("unknown-critical-extension"),
    title: "The certificate has a critical extension that no verifier knows.",
    trust: Trust::Root,
    host: LOCALHOST,
    serve,
};

fn serve(pki: &Pki) -> Result<Served, LabError> {
    let leaf = pki.leaf().extension("1.3.6.1.4.1.55555.1", true, vec![5, 0]).signed_by(&pki.root)?;
    servers::openssl::serve(&leaf, servers::openssl::settings(&leaf)?)
}
