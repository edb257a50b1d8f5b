//! The intermediate comes first, the server's own certificate second. No server starts with a key that is not the first
//! certificate's, so here both have the same key. RFC 8446, 4.4.2.

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    name: "leaf-not-first",
    cause: Some("leaf-not-first"),
    title: "The server sends its intermediate before its own certificate.",
    trust: Trust::Root,
    host: LOCALHOST,
    serve,
};

fn serve(pki: &Pki) -> Result<Served, LabError> {
    let first = pki.intermediate()?;
    let own = pki.leaf().key(first.key().clone()).signed_by(&first)?;
    let mut settings = servers::openssl::settings(&first)?;
    settings.add_extra_chain_cert(own.certificate().to_owned())?;
    servers::openssl::serve(&first, settings)
}
