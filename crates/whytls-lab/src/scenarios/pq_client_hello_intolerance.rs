//! A server that closes at hellos of more than 1100 bytes, as boxes do that read one packet alone. tldr.fail.

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    name: "pq-client-hello-intolerance",
    cause: Some("pq-client-hello-intolerance"),
    title: "The server closes the connection at hellos of more than 1100 bytes.",
    trust: Trust::Root,
    host: LOCALHOST,
    serve,
};

fn serve(pki: &Pki) -> Result<Served, LabError> {
    let leaf = pki.leaf().signed_by(&pki.root)?;
    let settings = servers::openssl::settings(&leaf)?;
    servers::altered::serve(&leaf, settings, |hello| hello.len() <= 1100, |_, bytes| bytes)
}
