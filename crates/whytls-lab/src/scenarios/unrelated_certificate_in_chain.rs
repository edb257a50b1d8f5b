//! A CA that has nothing to do with the server stands in the chain; clients leave it aside. RFC 8446, 4.4.2.

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    name: "unrelated-certificate-in-chain",
    cause: Some("unrelated-certificate-in-chain"),
    title: "The server sends a certificate that belongs to no path.",
    trust: Trust::Root,
    host: LOCALHOST,
    serve,
};

fn serve(pki: &Pki) -> Result<Served, LabError> {
    let other = pki.authority("Somebody else", None).self_signed()?;
    let leaf = pki.leaf().signed_by(&pki.root)?;
    let mut settings = servers::openssl::settings(&leaf)?;
    settings.add_extra_chain_cert(other.certificate().to_owned())?;
    servers::openssl::serve(&leaf, settings)
}
