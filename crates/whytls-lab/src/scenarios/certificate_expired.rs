//! A certificate whose notAfter passed ten days ago. RFC 5280, 4.1.2.5.

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    name: "certificate-expired",
    cause: Some("certificate-expired"),
    title: "The server's certificate expired ten days ago.",
    trust: Trust::Root,
    host: LOCALHOST,
    serve,
};

fn serve(pki: &Pki) -> Result<Served, LabError> {
    // Within the root's own validity, so that the leaf's is the only fault.
    let leaf = pki.leaf().validity(pki.now - 25 * DAY, pki.now - 10 * DAY).signed_by(&pki.root)?;
    servers::openssl::serve(&leaf, servers::openssl::settings(&leaf)?)
}
