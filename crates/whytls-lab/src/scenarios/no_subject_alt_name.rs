//! A certificate that names the host in its common name only. OpenSSL takes that when there is no dNSName; webpki and
//! the browsers never do. RFC 9525, 2 and appendix A; RFC 6125, 6.4.4.

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    name: "no-subject-alt-name",
    cause: Some("no-subject-alt-name"),
    title: "The server's certificate has a common name but no subjectAltName.",
    trust: Trust::Root,
    host: LOCALHOST,
    serve,
};

fn serve(pki: &Pki) -> Result<Served, LabError> {
    let leaf = pki.nameless_leaf().signed_by(&pki.root)?;
    servers::openssl::serve(&leaf, servers::openssl::settings(&leaf)?)
}
