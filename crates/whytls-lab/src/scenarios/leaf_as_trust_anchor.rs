//! A certificate of a private CA, of which the client was given the server's own certificate in place of the CA's. A
//! trust anchor is an issuer and no part of the path (RFC 5280, 6.1.1).

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    name: "leaf-as-trust-anchor",
    cause: Some("leaf-as-trust-anchor"),
    title: "The client was given the server's own certificate as root, and not that of the CA which signed it.",
    trust: Trust::Leaf,
    host: LOCALHOST,
    serve,
};

fn serve(pki: &Pki) -> Result<Served, LabError> {
    let leaf = pki.leaf().signed_by(&pki.root)?;
    servers::openssl::serve(&leaf, servers::openssl::settings(&leaf)?)
}
