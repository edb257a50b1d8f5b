//! A server that was given a new certificate beside its old key and signs all the same: rustls looks whether they belong
//! together where it is asked to, and others leave it to their callers (Go's `tls.Certificate`).

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    name: "key-certificate-mismatch",
    cause: Some("key-certificate-mismatch"),
    title: "The server signs with another key than that of its certificate.",
    trust: Trust::Root,
    host: LOCALHOST,
    serve,
};

fn serve(pki: &Pki) -> Result<Served, LabError> {
    let leaf = pki.leaf().signed_by(&pki.root)?;
    let old = pki.leaf().signed_by(&pki.root)?;
    servers::rustls::serve_with_key_of(&leaf, &old)
}
