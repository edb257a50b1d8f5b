//! A certificate for clients, used by a server. RFC 5280, 4.2.1.12.

use whytls_certificates::make::ExtendedKeyUsage;

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    name: "eku-mismatch",
    cause: Some("eku-mismatch"),
    title: "The certificate's extendedKeyUsage is clientAuth alone.",
    trust: Trust::Root,
    host: LOCALHOST,
    serve,
};

fn serve(pki: &Pki) -> Result<Served, LabError> {
    let leaf = pki.leaf().extended_key_usage(&[ExtendedKeyUsage::ClientAuth]).signed_by(&pki.root)?;
    servers::openssl::serve(&leaf, servers::openssl::settings(&leaf)?)
}
