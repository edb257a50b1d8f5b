//! A certificate of a private CA that the client was never given. The server sends its own certificate alone, as is
//! right when the root signed it.

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    name: "private-ca-not-trusted",
    cause: Some("private-ca-not-trusted"),
    title: "The server's certificate comes from a private CA that the client does not have.",
    trust: Trust::Nothing,
    host: LOCALHOST,
    serve,
};

fn serve(pki: &Pki) -> Result<Served, LabError> {
    let leaf = pki.leaf().signed_by(&pki.root)?;
    servers::openssl::serve(&leaf, servers::openssl::settings(&leaf)?)
}
