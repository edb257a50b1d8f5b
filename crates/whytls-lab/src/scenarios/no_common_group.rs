//! A server that exchanges keys by P-521 alone, which rustls does not have: alert handshake_failure (40). RFC 8446,
//! 4.2.7.

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    name: "no-common-group",
    cause: Some("no-common-group"),
    title: "The server exchanges keys by P-521 only.",
    trust: Trust::Root,
    host: LOCALHOST,
    serve,
};

fn serve(pki: &Pki) -> Result<Served, LabError> {
    let leaf = pki.leaf().signed_by(&pki.root)?;
    let mut settings = servers::openssl::settings(&leaf)?;
    settings.set_groups_list("P-521")?;
    servers::openssl::serve(&leaf, settings)
}
