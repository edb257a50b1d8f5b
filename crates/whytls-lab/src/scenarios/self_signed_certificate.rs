//! A self-signed certificate, CA:FALSE, that the client was never given.

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    name: "self-signed-certificate",
    cause: Some("self-signed-certificate"),
    title: "The server's certificate is signed by itself and the client does not have it.",
    trust: Trust::Nothing,
    host: LOCALHOST,
    serve,
};

fn serve(pki: &Pki) -> Result<Served, LabError> {
    let leaf = pki.leaf().self_signed()?;
    servers::openssl::serve(&leaf, servers::openssl::settings(&leaf)?)
}
