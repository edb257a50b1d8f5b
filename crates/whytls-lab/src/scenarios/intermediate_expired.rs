//! A valid certificate under an intermediate that expired yesterday. RFC 5280, 6.1.3.

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    name: "intermediate-expired",
    cause: Some("intermediate-expired"),
    title: "The intermediate has expired; the server's own certificate is valid.",
    trust: Trust::Root,
    host: LOCALHOST,
    serve,
};

fn serve(pki: &Pki) -> Result<Served, LabError> {
    let intermediate = pki
        .authority("whytls lab intermediate", Some(0))
        .validity(pki.now - 30 * DAY, pki.now - DAY)
        .signed_by(&pki.root)?;
    let leaf = pki.leaf().signed_by(&intermediate)?;
    let mut settings = servers::openssl::settings(&leaf)?;
    settings.add_extra_chain_cert(intermediate.certificate().to_owned())?;
    servers::openssl::serve(&leaf, settings)
}
