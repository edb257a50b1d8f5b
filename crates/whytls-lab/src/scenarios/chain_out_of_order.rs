//! Two intermediates in the wrong order: current clients sort them. RFC 8446, 4.4.2, allows it; RFC 5246, 7.4.2, did not.

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    name: "chain-out-of-order",
    cause: Some("chain-out-of-order"),
    title: "The server sends its intermediates in the wrong order.",
    trust: Trust::Root,
    host: LOCALHOST,
    serve,
};

fn serve(pki: &Pki) -> Result<Served, LabError> {
    let upper = pki.authority("whytls lab upper", None).signed_by(&pki.root)?;
    let lower = pki.authority("whytls lab lower", Some(0)).signed_by(&upper)?;
    let leaf = pki.leaf().signed_by(&lower)?;
    let mut settings = servers::openssl::settings(&leaf)?;
    settings.add_extra_chain_cert(upper.certificate().to_owned())?;
    settings.add_extra_chain_cert(lower.certificate().to_owned())?;
    servers::openssl::serve(&leaf, settings)
}
