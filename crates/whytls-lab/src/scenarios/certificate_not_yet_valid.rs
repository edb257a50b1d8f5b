//! A certificate whose notBefore lies ten days ahead. RFC 5280, 4.1.2.5.

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    name: "certificate-not-yet-valid",
    cause: Some("certificate-not-yet-valid"),
    title: "The server's certificate becomes valid in ten days.",
    trust: Trust::Root,
    host: LOCALHOST,
    serve,
};

fn serve(pki: &Pki) -> Result<Served, LabError> {
    let leaf = pki.leaf().validity(pki.now + 10 * DAY, pki.now + 40 * DAY).signed_by(&pki.root)?;
    servers::openssl::serve(&leaf, servers::openssl::settings(&leaf)?)
}
