//! An address that stands in the certificate as a dNSName: verifiers look for an iPAddress. RFC 5280, 4.2.1.6.

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    name: "ip-address-as-dns-name",
    cause: Some("ip-address-as-dns-name"),
    title: "The certificate holds the address dialled as a DNS name.",
    trust: Trust::Root,
    host: "127.0.0.1",
    serve,
};

fn serve(pki: &Pki) -> Result<Served, LabError> {
    let leaf = pki.nameless_leaf().common_name("127.0.0.1").dns_name("127.0.0.1").signed_by(&pki.root)?;
    servers::openssl::serve(&leaf, servers::openssl::settings(&leaf)?)
}
