//! A CA below one that allows none. RFC 5280, 4.2.1.9.

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    name: "path-length-violated",
    cause: Some("path-length-violated"),
    title: "More CAs stand in the chain than one of them allows.",
    trust: Trust::Root,
    host: LOCALHOST,
    serve,
};

fn serve(pki: &Pki) -> Result<Served, LabError> {
    let upper = pki.authority("whytls lab upper", Some(0)).signed_by(&pki.root)?;
    let lower = pki.authority("whytls lab lower", None).signed_by(&upper)?;
    let leaf = pki.leaf().signed_by(&lower)?;
    let mut settings = servers::openssl::settings(&leaf)?;
    settings.add_extra_chain_cert(lower.certificate().to_owned())?;
    settings.add_extra_chain_cert(upper.certificate().to_owned())?;
    servers::openssl::serve(&leaf, settings)
}
