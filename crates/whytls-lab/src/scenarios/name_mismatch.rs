//! A certificate for another name than the one dialled. RFC 9525, 6.

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    name: "name-mismatch",
    cause: Some("name-mismatch"),
    title: "The server's certificate is for other.test and no other name.",
    trust: Trust::Root,
    host: LOCALHOST,
    serve,
};

fn serve(pki: &Pki) -> Result<Served, LabError> {
    let leaf = pki.nameless_leaf().common_name("other.test").dns_name("other.test").signed_by(&pki.root)?;
    servers::openssl::serve(&leaf, servers::openssl::settings(&leaf)?)
}
