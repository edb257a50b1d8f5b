//! An intermediate that may issue for example.com alone. RFC 5280, 4.2.1.10.

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    name: "name-constraints-violated",
    cause: Some("name-constraints-violated"),
    title: "The intermediate's name constraints exclude the server's name.",
    trust: Trust::Root,
    host: LOCALHOST,
    serve,
};

fn serve(pki: &Pki) -> Result<Served, LabError> {
    // NameConstraints with permittedSubtrees [0] of one GeneralSubtree with the dNSName [2] example.com.
    let mut permitted = vec![0x30, 17, 0xa0, 15, 0x30, 13, 0x82, 11];
    permitted.extend(b"example.com");
    let intermediate = pki
        .authority("whytls lab intermediate", Some(0))
        .extension("2.5.29.30", true, permitted)
        .signed_by(&pki.root)?;
    let leaf = pki.leaf().signed_by(&intermediate)?;
    let mut settings = servers::openssl::settings(&leaf)?;
    settings.add_extra_chain_cert(intermediate.certificate().to_owned())?;
    servers::openssl::serve(&leaf, settings)
}
